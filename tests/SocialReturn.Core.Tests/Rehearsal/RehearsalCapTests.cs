using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using Xunit;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>A cap that only the draft has, and an obligation that the draft makes another.</summary>
public sealed class RehearsalCapTests : RehearsalSetting
{
    [Fact]
    public async Task Run_ACapOfTheDraft_CutsWhatCountsAndNotWhatIsRealised()
    {
        await BuyAsync(new DateOnly(2026, 2, 10));
        await BuyAsync(new DateOnly(2026, 3, 10));

        var outcome = await RunAsync(Av with { Caps = [PurchaseCap] });

        // 7.000 twice; purchases count for 40% of 20.000 at most.
        outcome.Total.Before.ShouldBe(Amounts(14_000, 14_000, 14_000));
        outcome.Total.After.ShouldBe(Amounts(14_000, 14_000, 8_000));
        outcome
            .Tenders.Single()
            .ShouldSatisfyAllConditions(
                tender => (tender.Before.CountedPercent, tender.After.CountedPercent).ShouldBe((70, 40)),
                tender => (tender.Before.Progress.NotCounted, tender.After.Progress.NotCounted).ShouldBe((Euro.Zero, Cents(6_000))),
                tender => tender.Before.ReachedCaps.ShouldBeEmpty(),
                tender => tender.After.ReachedCaps.ShouldBe([PurchaseCap])
            );
    }

    [Fact]
    public async Task Run_ACapOfTheDraft_IsFilledByEarlierYearsToo()
    {
        await BuyAsync(new DateOnly(2025, 12, 15));
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        await BuyAsync(new DateOnly(2026, 3, 10));

        var outcome = await RunAsync(Av with { Caps = [PurchaseCap] });

        // The invoice of 2025 fills 7.000 of the 8.000: 1.000 is left for the one of this year.
        outcome.Total.After.ShouldBe(Amounts(7_000, 7_000, 1_000));
        outcome.Tenders.Single().After.Progress.Counted.ShouldBe(Cents(8_000));
    }

    [Fact]
    public async Task Run_ACapOfTheDraft_CutsWhatIsStillToCome()
    {
        await BuyAsync(new DateOnly(2026, 2, 10));
        await Stage.PurchaseAsync(Tender);

        var progress = (await RunAsync(Av with { Caps = [PurchaseCap] })).Tenders.Single().After.Progress;

        (progress.Counted, progress.Agreed, progress.CountableAgreed).ShouldBe((Cents(7_000), Cents(7_000), Cents(1_000)));
        ProgressRules.Forecast(progress).ShouldBe(Cents(8_000));
    }

    [Fact]
    public async Task Run_ADiscountOfTheDraft_ChangesTheObligationAndTheCap()
    {
        await CertifyAsync();
        var tender = await Stage.TenderAsync(contractor: Stage.World.Groen, title: "Bermen");
        (await Stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Cents(18_000)); // trede 1: 10%
        await Stage.PurchaseAsync(tender);
        await Stage.PurchaseAsync(Tender);

        var outcome = await RunAsync(
            Av with
            {
                ContractorDiscounts = [new ContractorDiscount("psoStep1", "PSO-trede 1", 25)],
                Caps = [PurchaseCap with { Percentage = 40 }],
            }
        );

        // 20.000 − 25% = 15.000, of which 40% is 6.000; the contractor without a certificate keeps its 20.000.
        var discounted = outcome.Tenders.Single(row => row.Id == tender);
        (discounted.Before.Obligation, discounted.After.Obligation).ShouldBe((Cents(18_000), Cents(15_000)));
        discounted.After.Progress.CountableAgreed.ShouldBe(Cents(6_000));
        outcome.Tenders.Single(row => row.Id == Tender).After.Obligation.ShouldBe(Cents(20_000));
        (outcome.ObligationBefore, outcome.ObligationAfter).ShouldBe((Cents(38_000), Cents(35_000)));
    }

    [Fact]
    public async Task Run_ADraftWithoutDiscounts_GivesTheWholeObligation()
    {
        await CertifyAsync();
        var tender = await Stage.TenderAsync(contractor: Stage.World.Groen, title: "Bermen");
        await Stage.PurchaseAsync(tender);

        var outcome = await RunAsync(Av with { ContractorDiscounts = [] });

        outcome.Tenders.Single().After.Obligation.ShouldBe(Cents(20_000));
    }

    [Fact]
    public async Task Run_ABlockThatIsGone_KeepsItsValueInTheTenderAndNowhereElse()
    {
        var placement = await Stage.ParticipationAsync(Tender);
        await Stage.DeliveryAsync(placement, DeliveryStatus.Verified);
        await BuyAsync(new DateOnly(2026, 2, 10));

        var outcome = await RunAsync(Av with { Blocks = Av.Blocks.RemoveAll(block => block.Code == "participatiewet") });

        outcome.NotComparable.ShouldBe([new NotRehearsed("Participatiewet", "Deze tabel heeft hiervoor geen bouwblok.", 1, Cents(13_333.33m))]);
        outcome.Total.After.ShouldBe(Amounts(7_000, 7_000, 7_000));
        outcome
            .Tenders.Single()
            .ShouldSatisfyAllConditions(
                tender => tender.Row.Entries.ShouldBe(1),
                tender => tender.After.Progress.Counted.ShouldBe(Cents(11_444.44m)),
                tender => tender.After.Progress.ShouldBe(tender.Before.Progress)
            );
    }

    [Fact]
    public async Task Run_ABlockThatAsksForMore_SaysWhatIsLacking()
    {
        await Stage.ParticipationAsync(Tender);
        await Stage.ParticipationAsync(Tender);
        await Stage.PurchaseAsync(Tender);

        var byWages = With("participatiewet", block => block with { Unit = BlockUnit.WageCost, Amount = null, Percentage = 130 }, Av);
        var outcome = await RunAsync(With("inkoop", block => block with { Unit = BlockUnit.Agreed }, byWages));

        outcome
            .NotComparable.Select(row => (row.Group, row.Message, row.Entries))
            .ShouldBe([("Participatiewet", "De loonkosten zijn niet bekend.", 2), ("Inkoop", "Volgens deze tabel spreekt een adviseur de waarde af.", 1)]);
        outcome.Total.Entries.ShouldBe(0);
    }

    private Task<Guid> CertifyAsync() =>
        Stage.CertificateAsync(Stage.World.Av, Stage.World.Groen, "psoStep1", new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31));
}

/// <summary>A cap that the tender's own schedule has, and the draft has not.</summary>
public sealed class RehearsalWithoutCapTests : RehearsalSetting
{
    [Fact]
    public async Task Run_ACapThatDisappears_CountsWhatItCut()
    {
        await BuyAsync(new DateOnly(2026, 2, 10));
        await BuyAsync(new DateOnly(2026, 3, 10));

        var outcome = await RunAsync(Av);

        outcome.Total.Before.ShouldBe(Amounts(14_000, 14_000, 8_000));
        outcome.Total.After.ShouldBe(Amounts(14_000, 14_000, 14_000));
        outcome
            .Tenders.Single()
            .ShouldSatisfyAllConditions(
                tender => (tender.Before.CountedPercent, tender.After.CountedPercent).ShouldBe((40, 70)),
                tender => tender.Before.Progress.Counted.ShouldBe(Cents(8_000)),
                tender => tender.Before.ReachedCaps.Single().Code.ShouldBe("inkoop")
            );
    }

    [Fact]
    public async Task Run_ACapOfAnotherShare_CutsLess()
    {
        await BuyAsync(new DateOnly(2026, 2, 10));
        await BuyAsync(new DateOnly(2026, 3, 10));

        var outcome = await RunAsync(Av with { Caps = [PurchaseCap with { Percentage = 10, Minimum = Euro.FromWhole(9_000) }] });

        outcome.Total.After.Counted.ShouldBe(Cents(9_000)); // 10% is 2.000, but at least 9.000
    }

    protected override Task PrepareAsync() => Stage.CappedTableAsync();
}
