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

    private static readonly TurnoverInput February = January with { From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28) };

    public static TheoryData<string, string, TurnoverInput> Wrong =>
        new()
        {
            { "From", "Vul de eerste dag van de periode in.", January with { From = null } },
            { "To", "Vul de laatste dag van de periode in.", January with { To = null } },
            { "To", "De laatste dag ligt voor de eerste dag. Controleer beide datums.", February with { From = new DateOnly(2026, 3, 1) } },
            { "To", "Deze periode is nog niet voorbij.", January with { From = new DateOnly(2026, 3, 1), To = new DateOnly(2026, 3, 13) } },
            { "From", "Deze datum ligt voor de gunning.", January with { From = new DateOnly(2025, 11, 30), To = new DateOnly(2025, 12, 31) } },
            {
                "From",
                "Voor een deel van deze periode is al omzet opgegeven: 1 januari 2026 tot en met 31 januari 2026.",
                February with
                {
                    From = new DateOnly(2026, 1, 31),
                }
            },
            { "Turnover", "Vul de omzet in. Was er geen omzet? Vul dan 0 in.", February with { Turnover = null } },
            { "Turnover", "Vul de omzet in, zonder btw: van € 0 tot en met € 10.000.000.000.", February with { Turnover = new Euro(-1) } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Report_Wrong_SaysSoAtTheField_AlsoBeforeItIsSent(string field, string message, TurnoverInput input)
    {
        var (stage, tender, _) = await ReportedAsync();

        var sent = await ReportAsync(stage, tender, input);

        sent.Errors.Select(error => (error.Field, error.Message.Replace('\u00a0', ' '))).ShouldBe([(field, message)]);
        (await PreviewAsync(stage, tender, input)).Errors.ShouldBe(sent.Errors);
    }

    [Fact]
    public async Task Preview_BesideWhatIsConfirmedAndWhatWaits_SavesNothing()
    {
        var (stage, tender, report) = await ReportedAsync();
        await ConfirmAsync(stage, tender, report);
        await ReportAsync(stage, tender, February with { Turnover = Euro.FromWhole(50_000) });
        var march = new TurnoverInput(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 10), Euro.FromWhole(175_000));

        var effect = (await PreviewAsync(stage, tender, march)).Value!;

        effect.Tally.ShouldBe(new TurnoverTally(Euro.FromWhole(125_000), Euro.FromWhole(50_000), Euro.FromWhole(175_000)));
        (effect.Tally.Together, effect.Tally.LooksLikeTotal, effect.Tally.Difference).ShouldBe((Euro.FromWhole(350_000), true, Euro.Zero));
        // 2% of 50,000 that waits and of 175,000, beside the 22,500 that stands.
        (effect.ObligationBefore, effect.ObligationAfter).ShouldBe((Euro.FromWhole(22_500), Euro.FromWhole(27_000)));
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(22_500));
        (await portal.ReadAsync(db => db.TurnoverReports.CountAsync(row => row.TenderId == tender))).ShouldBe(2);
    }

    [Fact]
    public async Task Preview_LessThanBefore_IsNoTotal()
    {
        var (stage, tender, _) = await ReportedAsync();

        (await PreviewAsync(stage, tender, February with { Turnover = new Euro(12_499_999) })).Value!.Tally.LooksLikeTotal.ShouldBeFalse();
        (await PreviewAsync(stage, tender, February with { Turnover = Euro.Zero })).Value!.Tally.LooksLikeTotal.ShouldBeFalse();
    }

    [Fact]
    public async Task Preview_TheFirst_IsNoTotal()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);

        (await PreviewAsync(stage, tender, January)).Value!.Tally.LooksLikeTotal.ShouldBeFalse();
    }

    [Fact]
    public async Task Confirm_NoTurnover_StandsWithoutALine()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        var report = (await ReportAsync(stage, tender, January with { Turnover = Euro.Zero })).Value;

        (await ConfirmAsync(stage, tender, report)).Kind.ShouldBe(OutcomeKind.Done);

        (await stage.FindAsync<TurnoverReport>(report)).Status.ShouldBe(TurnoverStatus.Confirmed);
        (await RoundAsync(report)).Outcome.ShouldBe(RoundOutcome.Approved);
        (await portal.ReadAsync(db => db.ObligationLines.CountAsync(row => row.TenderId == tender))).ShouldBe(1, "the award alone");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(20_000));
        (await ReportAsync(stage, tender, January)).Errors.ShouldHaveSingleItem().Field.ShouldBe("From", "the period is answered");
        (await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.UniqueKey == $"turnover/{report}"))).Text.ShouldContain(
            "Geen omzet in deze periode"
        );
    }

    [Fact]
    public async Task Report_TwiceAtOnceWithOneKey_IsOneReport()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        var key = Ids.New();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ReportAsync(stage, tender, January, key)));

        outcomes.Select(outcome => outcome.Kind).ShouldBe([OutcomeKind.Done, OutcomeKind.Done]);
        outcomes[0].Value.ShouldBe(outcomes[1].Value);
        (await portal.ReadAsync(db => db.TurnoverReports.CountAsync(row => row.TenderId == tender))).ShouldBe(1);
        (await ReportAsync(stage, tender, January with { IsLast = true }, key)).Errors.ShouldHaveSingleItem().Message.ShouldBe(CommonTexts.SentBefore);
    }

    [Fact]
    public async Task Refuse_TheLast_LeavesNoEarlierOneAsTheLast()
    {
        var (stage, tender, report) = await ReportedAsync(isLast: true);
        var later = (await ReportAsync(stage, tender, February with { IsLast = true })).Value;
        var version = (await stage.FindAsync<TurnoverReport>(later)).Version;

        await AsAdviserAsync(stage, services =>
            services.GetRequiredService<TurnoverDecisionService>().RefuseAsync(tender, later, version, "Er mist een factuur.", CancellationToken.None)
        );

        (await stage.FindAsync<TurnoverReport>(report)).IsLast.ShouldBeFalse();
        (await stage.FindAsync<TurnoverReport>(later)).IsLast.ShouldBeTrue("it was sent in as the last");
    }

    private async Task<(Stage Stage, Guid Tender, Guid Report)> ReportedAsync(bool isLast)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        return (stage, tender, (await ReportAsync(stage, tender, January with { IsLast = isLast })).Value);
    }

    private Task<Outcome<TurnoverEffect>> PreviewAsync(Stage stage, Guid tender, TurnoverInput input) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<TurnoverService>().PreviewAsync(tender, input, CancellationToken.None)
        );

    private async Task<(Stage Stage, Guid Tender, Guid Report)> ReportedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        return (stage, tender, await stage.TurnoverAsync(tender));
    }

    private Task<Outcome<Guid>> ReportAsync(Stage stage, Guid tender, TurnoverInput input, Guid? key = null) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<TurnoverService>().ReportAsync(tender, input, key ?? Ids.New(), CancellationToken.None)
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
