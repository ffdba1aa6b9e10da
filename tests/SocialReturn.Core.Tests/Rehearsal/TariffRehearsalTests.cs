using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>A year's entries under another schedule: which they are, and what each of them comes to.</summary>
public sealed class TariffRehearsalTests : RehearsalSetting
{
    [Fact]
    public async Task Run_TheSameTable_ChangesNothing()
    {
        await Stage.DeliveryAsync(await Stage.ParticipationAsync(Tender), DeliveryStatus.Verified);
        await Stage.DeliveryAsync(await Stage.PurchaseAsync(Tender), DeliveryStatus.Verified);
        await Stage.ParticipationAsync(Tender);

        var outcome = await RunAsync(Av);

        // 13.333,33 twice and 7.000 agreed; 40.000 × 24/36 × 2/12 = 4.444,44 and 7.000 delivered.
        var amounts = Amounts(33_666.66m, 11_444.44m, 11_444.44m);
        outcome.Total.ShouldBe(new RehearsalRow(null, "", 3, amounts, amounts));
        outcome.NotComparable.ShouldBeEmpty();
        outcome
            .Tenders.Single()
            .ShouldSatisfyAllConditions(
                tender => tender.After.Progress.ShouldBe(tender.Before.Progress),
                tender => (tender.Before.Obligation, tender.After.Obligation).ShouldBe((Cents(20_000), Cents(20_000)))
            );
    }

    [Fact]
    public async Task Run_OtherAmounts_ShowsTheEffectPerGroupAndTender()
    {
        await Stage.ParticipationAsync(Tender);
        await Stage.PurchaseAsync(Tender);
        var other = await Stage.TenderAsync(contractor: Stage.World.Groen, title: "Bermen");
        await Stage.ParticipationAsync(other);

        // 41.000 × 24/36 × 6/12 = 13.666,67 and 12.100 − 2.100 = 10.000.
        var outcome = await RunAsync(
            With(
                "participatiewet",
                block => block with { Amount = Euro.FromWhole(41_000) },
                With("inkoop", block => block with { MaterialDeducted = false }, Av)
            )
        );

        outcome.Groups.ShouldBe([
            new RehearsalRow(FulfilmentKind.Participation, "Participatiewet", 2, Amounts(26_666.66m, 0, 0), Amounts(27_333.34m, 0, 0)),
            new RehearsalRow(FulfilmentKind.SocialPurchase, "Inkoop", 1, Amounts(7_000, 0, 0), Amounts(10_000, 0, 0)),
        ]);
        outcome
            .Tenders.Select(tender => (tender.Id, tender.Row.Name, tender.Row.Before.Agreed, tender.Row.After.Agreed))
            .ShouldBe([(Tender, "Groenonderhoud Noord", Cents(20_333.33m), Cents(23_666.67m)), (other, "Bermen", Cents(13_333.33m), Cents(13_666.67m))]);
        outcome.Total.After.ShouldBe(Amounts(37_333.34m, 0, 0));
    }

    [Fact]
    public async Task Run_WhatWasDelivered_IsValuedByTheDraftToo()
    {
        var placement = await Stage.ParticipationAsync(Tender);
        await Stage.DeliveryAsync(placement, DeliveryStatus.Verified);
        await DeliverAsync(
            placement,
            new DeliveryInput
            {
                From = new DateOnly(2026, 3, 1),
                To = new DateOnly(2026, 3, 31),
                Measures = new Measures { HoursPerWeek = 12 },
            }
        );
        await Stage.DeliveryAsync(await Stage.PurchaseAsync(Tender));

        var outcome = await RunAsync(With("participatiewet", block => block with { Amount = Euro.FromWhole(41_000) }, Av));

        // Jan and Feb: 41.000 × 24/36 × 2/12 = 4.555,5556; with March at 12 hours, 41.000 × 12/36 × 1/12 = 1.138,8889, together 5.694,44.
        outcome.Groups[0].After.ShouldBe(Amounts(13_666.67m, 5_694.44m, 5_694.44m));
        outcome.Groups[0].Before.ShouldBe(Amounts(13_333.33m, 5_555.56m, 5_555.56m)); // 4.444,4444 + 1.111,1111
        outcome.Groups[1].After.ShouldBe(Amounts(7_000, 0, 0)); // claimed is not realised
        outcome
            .Tenders.Single()
            .After.Progress.ShouldSatisfyAllConditions(
                progress => progress.Claimed.ShouldBe(Cents(7_000)),
                progress => progress.Agreed.ShouldBe(Cents(13_666.67m - 5_694.44m))
            );
    }

    [Fact]
    public async Task Run_APlacementByWages_IsValuedByThoseOfEachPeriod()
    {
        var mixed = await Stage.MixedTableAsync();
        await Stage.DeliveryAsync(await Stage.WagesAsync(await Stage.TenderAsync(title: "Op loonkosten")), DeliveryStatus.Verified);

        var outcome = await RunAsync(With("loonkosten", block => block with { Percentage = 150 }, TariffScheduleReader.Read(mixed.Document).Schedule!));

        // 12.000 and 4.000 in wages: 130% was 15.600 and 5.200, 150% is 18.000 and 6.000.
        outcome.NotComparable.ShouldBeEmpty();
        outcome.Total.ShouldBe(new RehearsalRow(null, "", 1, Amounts(15_600, 5_200, 5_200), Amounts(18_000, 6_000, 6_000)));
    }

    [Fact]
    public async Task Run_AMonthLimit_IsUsedUpInOrderOfDecision()
    {
        var later = await PlaceAsync(null, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31));
        var participant = (await Stage.FindAsync<Placement>(later)).ParticipantId;
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        var earlier = await PlaceAsync(participant, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

        var outcome = await RunAsync(With("participatiewet", block => block with { Limits = new BlockLimits { Months = 8 } }, Av));

        // Of 8 months the placement that was decided first uses six; two are left: 40.000 × 24/36 × 2/12.
        outcome
            .Entries.Select(entry => (entry.FulfilmentId, entry.Before.Agreed, entry.After.Agreed))
            .ShouldBe([(later, Cents(13_333.33m), Cents(13_333.33m)), (earlier, Cents(13_333.33m), Cents(4_444.44m))]);
    }

    [Fact]
    public async Task Run_AMonthLimit_KnowsWhatAnotherTenderUsed()
    {
        var other = await Stage.TenderAsync(title: "Vorig jaar");
        var elsewhere = await PlaceAsync(null, new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 31), other);
        var participant = (await Stage.FindAsync<Placement>(elsewhere)).ParticipantId;
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        await PlaceAsync(participant, new DateOnly(2026, 2, 1), new DateOnly(2026, 7, 31));

        // The one of 2025 has no entry in 2026; of its 13 months only January 2026 lies within its tender's term.
        var outcome = await RunAsync(With("participatiewet", block => block with { Limits = new BlockLimits { Months = 3 } }, Av));

        outcome.Total.Entries.ShouldBe(1);
        outcome.Total.After.Agreed.ShouldBe(Cents(4_444.44m)); // 40.000 × 24/36 × 2/12
    }

    [Fact]
    public async Task Run_WhatBeganEarlierAndWasDeliveredInTheYear_IsInBothYears()
    {
        var placement = await PlaceAsync(null, new DateOnly(2025, 11, 1), new DateOnly(2026, 3, 31));
        await DeliverAsync(
            placement,
            new DeliveryInput
            {
                From = new DateOnly(2026, 1, 1),
                To = new DateOnly(2026, 1, 31),
                Measures = new Measures { HoursPerWeek = 24 },
            }
        );
        await Stage.ParticipationAsync(Tender);

        (await InRegionAsync(rehearsal => rehearsal.YearsAsync(CancellationToken.None))).ShouldBe([2026, 2025]);
        (await RunAsync(Av)).Total.Entries.ShouldBe(2);
        var former = await RunAsync(Av, 2025);

        // Only the days within the term count, three months: 40.000 × 24/36 × 3/12; January is a third of it.
        former.Total.ShouldBe(new RehearsalRow(null, "", 1, Amounts(6_666.67m, 2_222.22m, 2_222.22m), Amounts(6_666.67m, 2_222.22m, 2_222.22m)));
        former.Tenders.Single().After.Progress.ShouldBe((await RunAsync(Av)).Tenders.Single().After.Progress);
    }

    [Fact]
    public async Task Run_OnlyWhatWasAgreed_AndWritesNothing()
    {
        await Stage.ParticipationAsync(Tender, FulfilmentStatus.Draft);
        await Stage.ParticipationAsync(Tender, FulfilmentStatus.Proposed);
        await Stage.ParticipationAsync(Tender, FulfilmentStatus.Rejected);
        var agreed = await Stage.ParticipationAsync(Tender);
        var events = await Portal.ReadAsync(db => db.AuditEvents.CountAsync());
        var before = await Stage.FindAsync<Fulfilment>(agreed);

        var outcome = await RunAsync(With("participatiewet", block => block with { Amount = Euro.FromWhole(41_000) }, Av));

        outcome.Entries.Select(entry => entry.FulfilmentId).ShouldBe([agreed]);
        (await RunAsync(Av, 2024)).Entries.ShouldBeEmpty();
        (await Portal.ReadAsync(db => db.AuditEvents.CountAsync())).ShouldBe(events);
        var after = await Stage.FindAsync<Fulfilment>(agreed);
        (after.Version, after.AgreedValue, after.TariffScheduleId).ShouldBe((before.Version, before.AgreedValue, before.TariffScheduleId));
    }

    [Fact]
    public async Task Run_MoreEntries_AsksTheDatabaseNoMoreQuestions()
    {
        using var queries = Portal.CountQueries();
        await Stage.DeliveryAsync(await Stage.ParticipationAsync(Tender));
        await Stage.PurchaseAsync(Tender);

        var few = await queries.OfAsync(() => RunAsync(Av));
        for (var index = 0; index < 4; index++)
        {
            await Stage.DeliveryAsync(await Stage.ParticipationAsync(Tender));
            await Stage.PurchaseAsync(Tender);
        }

        var many = await queries.OfAsync(async () => (await RunAsync(Av)).Total.Entries.ShouldBe(10));

        few.Queries.ShouldBe(10);
        many.Queries.ShouldBe(few.Queries);
    }
}
