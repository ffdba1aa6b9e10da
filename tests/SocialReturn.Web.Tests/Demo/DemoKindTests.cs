using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>Whoever plays the demo meets every kind of fulfilment, in every state that it can have.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoKindTests(DemoPortal portal)
{
    private static readonly FulfilmentKind[] Kinds = Enum.GetValues<FulfilmentKind>();

    /// <summary>What is taken back or moved: not of each kind.</summary>
    private static readonly DeliveryStatus[] Rare = [DeliveryStatus.Reversed, DeliveryStatus.Withdrawn, DeliveryStatus.Moved];

    [Fact]
    public async Task Region_WithAllKinds_HasEachInEveryState()
    {
        var fulfilments = await OfRegionAsync();
        var deliveries = await DeliveriesOfAsync(fulfilments);

        StatesOf(fulfilments).ShouldBe(Pairs<FulfilmentStatus>(), ignoreOrder: true);
        deliveries
            .Select(row => (fulfilments.Single(whole => whole.Id == row.FulfilmentId).Kind, row.Status))
            .Distinct()
            .Where(pair => !Rare.Contains(pair.Status))
            .ShouldBe(Pairs<DeliveryStatus>().Where(pair => !Rare.Contains(pair.Item2)), ignoreOrder: true);
    }

    [Fact]
    public async Task FirstPersona_MeetsEveryKindAndEveryState()
    {
        var fulfilments = (await OfRegionAsync()).FindAll(row => row.Contractor.StartsWith("Merwedal", StringComparison.Ordinal));
        var deliveries = await DeliveriesOfAsync(fulfilments);

        fulfilments.Select(row => row.Status).Distinct().ShouldBe(Enum.GetValues<FulfilmentStatus>(), ignoreOrder: true);
        deliveries.Select(row => row.Status).Distinct().ShouldBe(Enum.GetValues<DeliveryStatus>(), ignoreOrder: true);
        foreach (var kind in Kinds)
        {
            StatesOf(fulfilments).Count(pair => pair.Kind == kind).ShouldBeGreaterThanOrEqualTo(4, kind.ToString());
        }
    }

    [Fact]
    public async Task Development_HangsOnAPlacementOfItsTender_VocationalAndLanguage()
    {
        var trainings = await portal.ReadAsync(db =>
            db.Efforts.Where(row => row.Kind == FulfilmentKind.Development)
                .Join(db.Placements, row => row.PlacementId, place => place.Id, (row, place) => new { Training = row, Place = place })
                .ToListAsync()
        );

        trainings.Count.ShouldBe(await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.Kind == FulfilmentKind.Development)));
        trainings.ShouldAllBe(row => row.Training.ParticipantId == row.Place.ParticipantId && row.Training.TenderId == row.Place.TenderId);
        trainings.Select(row => row.Training.IsLanguage).Distinct().ShouldBe([true, false], ignoreOrder: true);
    }

    [Fact]
    public async Task Activities_HaveAGoalARelationAndEveryType()
    {
        var activities = await portal.ReadAsync(db => db.Efforts.Where(row => row.Kind == FulfilmentKind.SocialActivity).ToListAsync());

        activities.ShouldAllBe(row => row.Goal != "" && row.Relation != "");
        activities.Select(row => row.ActivityType).Distinct().ShouldBe(KindSettingsRules.Types(KindSettingsRules.ShippedActivityTypes), ignoreOrder: true);
    }

    [Fact]
    public async Task FirstPersona_HasAPlacementWithAHole()
    {
        var fulfilments = (await OfRegionAsync()).FindAll(row => row.Contractor.StartsWith("Merwedal", StringComparison.Ordinal));
        var deliveries = (await DeliveriesOfAsync(fulfilments)).ToLookup(row => row.FulfilmentId);
        var placements = await portal.ReadAsync(db => db.Placements.Where(row => row.Status == FulfilmentStatus.Agreed).ToListAsync());

        placements
            .Where(row => fulfilments.Exists(own => own.Id == row.Id))
            .Count(row => NextPeriod.Of(row, [.. deliveries[row.Id]]) is { IsGap: true })
            .ShouldBe(1);
    }

    [Fact]
    public async Task FirstPersona_MeetsCorrectionsOfBothSides_AndACreditNote()
    {
        var rounds = await portal.ReadAsync(db =>
            db.Rounds.Where(round => round.Subject == RoundSubject.Correction)
                .Join(db.Contractors, round => round.ContractorId, contractor => contractor.Id, (round, contractor) => new { Round = round, contractor.Name })
                .ToListAsync()
        );

        rounds.ShouldAllBe(row => row.Name.StartsWith("Merwedal", StringComparison.Ordinal));
        rounds.Where(row => row.Round.IsOpen).Select(row => row.Round.By).ShouldBe([CaseSide.Contractor, CaseSide.Desk], ignoreOrder: true);
        rounds.Count(row => row.Round.Outcome == RoundOutcome.Approved).ShouldBe(3);
        rounds.Count(row => Terms.Read(row.Round.Facts!).CreditNumber is not null).ShouldBe(1);
        rounds.Count(row => Terms.Read(row.Round.Facts!).Nothing).ShouldBe(1);
        var proved = await portal.ReadAsync(db => db.EvidenceFiles.Where(file => file.RoundId != null).Select(file => file.RoundId!.Value).ToListAsync());
        rounds.Where(row => !proved.Contains(row.Round.Id)).ShouldAllBe(row => Terms.Read(row.Round.Facts!).Nothing, "all others have their paper");
    }

    [Fact]
    public async Task TenderPage_WithAllKinds_NamesEachAndSaysWhatWaitsForWhom()
    {
        using var visitor = portal.Visitor();
        await visitor.PostFormAsync(await visitor.GetPageAsync("/demo"), "form[action='/demo/aanmelden']", button: "[value='opdrachtnemer']");
        var tender = await portal.ReadAsync(db => db.Tenders.Where(row => row.Title == "Reconstructie Stationsweg").Select(row => row.Id).SingleAsync());

        var page = (await visitor.GetPageAsync(PortalLinks.Tender(tender))).TextOf();

        page.ShouldContain("Van werk naar werk · Binnen de sector, 36 uur per week");
        page.ShouldContain("Participatiewet, 32 uur per week");
        page.ShouldContain("Ander voorstel van de adviseur: Een deel hiervan hoort niet bij de opdracht. Daarom een lager bedrag.");
        page.ShouldContain("Arbeidsontwikkeling");
        page.ShouldContain("Sociale activiteit");
    }

    private static IEnumerable<(FulfilmentKind, T)> Pairs<T>()
        where T : struct, Enum => Kinds.SelectMany(kind => Enum.GetValues<T>(), (kind, status) => (kind, status));

    private static IEnumerable<(FulfilmentKind Kind, FulfilmentStatus Status)> StatesOf(List<Row> rows) =>
        rows.Select(row => (row.Kind, row.Status)).Distinct();

    private Task<List<Delivery>> DeliveriesOfAsync(List<Row> fulfilments)
    {
        Guid[] ids = [.. fulfilments.Select(row => row.Id)];
        return portal.ReadAsync(db => db.Deliveries.Where(row => ids.Contains(row.FulfilmentId)).ToListAsync());
    }

    /// <summary>AV-regio: the one whose table has job to job.</summary>
    private Task<List<Row>> OfRegionAsync() =>
        portal.ReadAsync(db =>
            db.Fulfilments.Where(row => db.Regions.Any(region => region.Id == row.RegionId && region.Slug == "av-regio"))
                .Join(
                    db.Contractors,
                    row => row.ContractorId,
                    contractor => contractor.Id,
                    (row, contractor) => new Row(row.Id, row.Kind, row.Status, contractor.Name)
                )
                .ToListAsync()
        );

    private sealed record Row(Guid Id, FulfilmentKind Kind, FulfilmentStatus Status, string Contractor);
}
