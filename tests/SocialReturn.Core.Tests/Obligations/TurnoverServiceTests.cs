using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>Turnover per period: 2% of what the contractor invoiced joins the obligation once an adviser confirmed it.</summary>
public sealed class TurnoverServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly TurnoverInput January = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), Euro.FromWhole(125_000));

    [Fact]
    public async Task Confirm_AddsTheShareOfTheTurnoverAsALine()
    {
        var (stage, tender, report) = await ReportedAsync();
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(20_000), "only a confirmed report counts");

        (await ConfirmAsync(stage, tender, report)).Kind.ShouldBe(OutcomeKind.Done);

        // 20,000 + 2% of 125,000 = 22,500.
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(22_500));
        var line = await portal.ReadAsync(db => db.ObligationLines.SingleAsync(row => row.TenderId == tender && row.Kind == ObligationLineKind.Turnover));
        (line.Date, line.Base, line.Percentage, line.Amount).ShouldBe((new DateOnly(2026, 1, 31), Euro.FromWhole(125_000), 2m, Euro.FromWhole(2_500)));
        line.Reason.ShouldBe("Omzet van 1 januari 2026 tot en met 31 januari 2026");
    }

    [Fact]
    public async Task Confirm_OverAPartOfTheSum_TakesThatPartOfTheTurnoverToo()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.HalfTenderAsync();
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(10_000));

        (await ConfirmAsync(stage, tender, await stage.TurnoverAsync(tender))).Kind.ShouldBe(OutcomeKind.Done);

        // 10,000 + 2% of half of 125,000 = 11,250.
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(11_250));
    }

    [Fact]
    public async Task Report_TellsTheDesk()
    {
        var (_, _, report) = await ReportedAsync();

        var mail = await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.UniqueKey == $"turnover/{report}"));
        mail.To.ShouldBe("sroi@avregio.example");
        mail.Text.ShouldContain("€\u00a0125.000,00");
    }

    [Fact]
    public async Task Refuse_WithAReason_AddsNothingAndFreesThePeriod()
    {
        var (stage, tender, report) = await ReportedAsync();
        var version = (await stage.FindAsync<TurnoverReport>(report)).Version;

        (
            await AsAdviserAsync(stage, services =>
                services.GetRequiredService<TurnoverDecisionService>().RefuseAsync(tender, report, version, "Er mist een factuur.", CancellationToken.None)
            )
        ).Kind.ShouldBe(OutcomeKind.Done);

        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(20_000));
        (await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.UniqueKey == $"turnover-refused/{report}"))).Text.ShouldContain(
            "Er mist een factuur."
        );
        (await ReportAsync(stage, tender, January)).Kind.ShouldBe(OutcomeKind.Done);
        var round = await RoundAsync(report);
        (round.Subject, round.By, round.Value, round.Outcome, round.Reason).ShouldBe(
            (RoundSubject.Turnover, CaseSide.Contractor, Euro.FromWhole(125_000), RoundOutcome.Rejected, "Er mist een factuur.")
        );
    }

    [Fact]
    public async Task Report_WaitsInARound_ThatItsConfirmationEnds()
    {
        var (stage, tender, report) = await ReportedAsync();
        var waiting = await RoundAsync(report);

        await ConfirmAsync(stage, tender, report);

        (waiting.IsOpen, waiting.TenderId, waiting.FulfilmentId, waiting.DueOn is not null).ShouldBe((true, tender, null, true));
        var decided = await RoundAsync(report);
        (decided.Id, decided.Outcome, decided.DecidedByName).ShouldBe((waiting.Id, RoundOutcome.Approved, stage.World.Adviser.DisplayName));
    }

    private Task<Round> RoundAsync(Guid report) => portal.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(round => round.SubjectId == report));

    [Fact]
    public async Task Confirm_Twice_IsAConflict()
    {
        var (stage, tender, report) = await ReportedAsync();

        await ConfirmAsync(stage, tender, report);

        (await ConfirmAsync(stage, tender, report)).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    [Fact]
    public async Task Confirm_ReportOfAnotherTender_IsNotFound()
    {
        var (stage, _, report) = await ReportedAsync();
        var other = await stage.TenderAsync();

        (await ConfirmAsync(stage, other, report)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Report_TenderNotOnTurnover_IsRefused()
    {
        var stage = await Stage.SetAsync(portal);

        (await ReportAsync(stage, await stage.TenderAsync(), January)).Errors.ShouldHaveSingleItem().Message.ShouldBe(ObligationTexts.NotOnTurnover);
    }

    public static TheoryData<string, TurnoverInput> Wrong =>
        new()
        {
            { "From", January with { From = null } },
            { "To", January with { To = null } },
            { "To", January with { From = new DateOnly(2026, 2, 20), To = new DateOnly(2026, 2, 10) } },
            { "To", January with { From = new DateOnly(2026, 3, 1), To = new DateOnly(2026, 3, 13) } }, // not over yet
            { "From", January with { From = new DateOnly(2025, 11, 30), To = new DateOnly(2025, 12, 31) } }, // before the award
            { "From", January with { From = new DateOnly(2026, 1, 31), To = new DateOnly(2026, 2, 28) } }, // overlaps January
            { "Turnover", January with { From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28), Turnover = null } },
            { "Turnover", January with { From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28), Turnover = new Euro(-1) } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Report_Wrong_SaysSoAtTheField(string field, TurnoverInput input)
    {
        var (stage, tender, _) = await ReportedAsync();

        (await ReportAsync(stage, tender, input)).Errors.Select(error => error.Field).ShouldBe([field]);
    }

    private async Task<(Stage Stage, Guid Tender, Guid Report)> ReportedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        return (stage, tender, await stage.TurnoverAsync(tender));
    }

    private Task<Outcome<Guid>> ReportAsync(Stage stage, Guid tender, TurnoverInput input) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<TurnoverService>().ReportAsync(tender, input, Ids.New(), CancellationToken.None)
        );

    private async Task<Outcome<Guid>> ConfirmAsync(Stage stage, Guid tender, Guid report)
    {
        var version = (await stage.FindAsync<TurnoverReport>(report)).Version;
        return await AsAdviserAsync(stage, services =>
            services.GetRequiredService<TurnoverDecisionService>().ConfirmAsync(tender, report, version, CancellationToken.None)
        );
    }

    private Task<T> AsAdviserAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), act);
}
