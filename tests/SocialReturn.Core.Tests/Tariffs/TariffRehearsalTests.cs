using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Tariffs;

/// <summary>A year's entries under another schedule; each test has a portal of its own, for the sums are over the region.</summary>
public sealed class TariffRehearsalTests : IAsyncLifetime
{
    private static readonly TariffSchedule Av = TariffSchedules.Preset("av-regio-2020");

    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private Guid tender;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        tender = await stage.TenderAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Run_TheSameTable_ChangesNothing()
    {
        await stage.ParticipationAsync(tender);
        await stage.PurchaseAsync(tender);

        var outcome = await RunAsync(Av);

        outcome.Total.ShouldBe(new RehearsalRow(null, "", 2, Euro.Round(20_333.33m), Euro.Round(20_333.33m)));
        outcome.NotValued.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OtherAmounts_ShowsTheEffectPerGroupAndTender()
    {
        await stage.ParticipationAsync(tender);
        await stage.PurchaseAsync(tender);
        var other = await stage.TenderAsync(contractor: stage.World.Groen, title: "Bermen");
        await stage.ParticipationAsync(other);

        // 41.000 × 24/36 × 6/12 = 13.666,67 and 12.100 − 2.100 = 10.000.
        var outcome = await RunAsync(With("participatiewet", block => block with { Amount = Euro.FromWhole(41_000) }, With("inkoop", block => block with { MaterialDeducted = false }, Av)));

        outcome.Groups.ShouldBe(
        [
            new RehearsalRow(null, "Inkoop", 1, Euro.FromWhole(7_000), Euro.FromWhole(10_000)),
            new RehearsalRow(null, "Participatiewet", 2, Euro.Round(26_666.66m), Euro.Round(27_333.34m)),
        ]);
        outcome.Tenders.Select(row => (row.TenderId, row.Difference.Amount)).ShouldBe([(tender, 3_333.34m), (other, 333.34m)]);
        outcome.Total.Difference.Amount.ShouldBe(3_666.68m);
    }

    [Fact]
    public async Task Run_ABlockThatIsGone_IsNotValuedWithItsReason()
    {
        await stage.ParticipationAsync(tender);
        await stage.PurchaseAsync(tender);

        var outcome = await RunAsync(Av with { Blocks = Av.Blocks.RemoveAll(block => block.Code == "participatiewet") });

        outcome.NotValued.Single().ShouldSatisfyAllConditions(
            row => row.Group.ShouldBe("Participatiewet"),
            row => row.Entries.ShouldBe(1),
            row => row.Before.Amount.ShouldBe(13_333.33m),
            row => row.Message.ShouldNotBeEmpty());
        outcome.Total.Before.Amount.ShouldBe(7_000m);
    }

    [Fact]
    public async Task Run_AMonthLimit_RunsOverTheParticipantsPlacements()
    {
        var first = await stage.ParticipationAsync(tender);
        var participant = (await stage.FindAsync<Participation>(first)).ParticipantId;
        await PlaceAsync(participant!.Value, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31));

        var outcome = await RunAsync(With("participatiewet", block => block with { Limits = new BlockLimits { Months = 8 } }, Av));

        // 40.000 × 24/36 × 8/12: six months of the first, two of the second.
        outcome.Total.Entries.ShouldBe(2);
        outcome.Total.After.Amount.ShouldBe(17_777.77m, 0.01m);
    }

    [Fact]
    public async Task Run_OnlyWhatWasAgreedInThatYear_AndWritesNothing()
    {
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Rejected);
        await stage.ParticipationAsync(tender);
        var before = await portal.ReadAsync(db => db.AuditEvents.CountAsync());

        (await RunAsync(Av)).Total.Entries.ShouldBe(1);
        (await RunAsync(Av, 2025)).Total.Entries.ShouldBe(0);
        (await InRegionAsync(rehearsal => rehearsal.YearsAsync(CancellationToken.None))).ShouldBe([2026]);
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync())).ShouldBe(before);
    }

    private static TariffSchedule With(string code, Func<BuildingBlock, BuildingBlock> change, TariffSchedule schedule) =>
        schedule with { Blocks = [.. schedule.Blocks.Select(block => block.Code == code ? change(block) : block)] };

    private Task<Rehearsal> RunAsync(TariffSchedule schedule, int year = 2026) => InRegionAsync(rehearsal => rehearsal.RunAsync(schedule, year, CancellationToken.None));

    private Task<T> InRegionAsync<T>(Func<TariffRehearsal, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Administrator), services => act(services.GetRequiredService<TariffRehearsal>()));

    private async Task PlaceAsync(Guid participantId, DateOnly from, DateOnly to)
    {
        var input = new ParticipationInput(new PlacedParticipant(participantId, null, null, null, null, IsSomebodyElse: false, null), "participatiewet", "Hovenier", 24, null, from, to, PermanentContract: false);
        var proposed = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<ProposalService>().SubmitAsync(tender, input, new Submission(null, null, true, Ids.New()), CancellationToken.None));
        proposed.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', proposed.Errors));
        var fulfilment = await stage.FindAsync<Fulfilment>(proposed.Value);
        var agreed = await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(fulfilment.Id, fulfilment.Version, fulfilment.Value, CancellationToken.None));
        agreed.Kind.ShouldBe(OutcomeKind.Done);
    }
}
