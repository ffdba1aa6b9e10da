using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>Colleagues who report turnover at one moment, each with a form of their own: a period stands once, and nothing that lies apart is lost.</summary>
public sealed class TurnoverAtOnceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly TurnoverInput January = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), Euro.FromWhole(125_000));
    private static readonly TurnoverInput February = new(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), Euro.FromWhole(80_000));

    [Fact]
    public async Task Report_APeriodThatAColleagueReportsUnseen_IsRefusedAtItsField()
    {
        var (stage, tender) = await TenderAsync();

        var second = await UnseenAsync(stage, tender, January, January with { From = new DateOnly(2026, 1, 15) });

        second.Errors.ShouldHaveSingleItem().Field.ShouldBe("From");
        (await PeriodsAsync(tender)).ShouldBe([January.From!.Value]);
    }

    [Fact]
    public async Task Report_AnotherPeriodThanAColleagueReportsUnseen_StandsBesideIt()
    {
        var (stage, tender) = await TenderAsync();

        (await UnseenAsync(stage, tender, January, February)).Kind.ShouldBe(OutcomeKind.Done);

        (await PeriodsAsync(tender)).ShouldBe([January.From!.Value, February.From!.Value]);
    }

    [Fact]
    public async Task Report_OnePeriodByFourAtTheSameMoment_LetsOneThrough()
    {
        var (stage, tender) = await TenderAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReportAsync(stage, tender, January))));

        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        (await PeriodsAsync(tender)).ShouldBe([January.From!.Value]);
    }

    private async Task<(Stage Stage, Guid Tender)> TenderAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        return (stage, tender);
    }

    /// <summary>The second has read before the first saves, as two requests at one moment do.</summary>
    private Task<Outcome<Guid>> UnseenAsync(Stage stage, Guid tender, TurnoverInput first, TurnoverInput second) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), async services =>
        {
            await services.GetRequiredService<PortalDbContext>().Tenders.LoadAsync();
            (await ReportAsync(stage, tender, first)).Kind.ShouldBe(OutcomeKind.Done);
            return await services.GetRequiredService<TurnoverService>().ReportAsync(tender, second, Ids.New(), CancellationToken.None);
        });

    private Task<Outcome<Guid>> ReportAsync(Stage stage, Guid tender, TurnoverInput input) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<TurnoverService>().ReportAsync(tender, input, Ids.New(), CancellationToken.None)
        );

    private Task<List<DateOnly>> PeriodsAsync(Guid tender) =>
        portal.ReadAsync(db => db.TurnoverReports.Where(row => row.TenderId == tender).OrderBy(row => row.From).Select(row => row.From).ToListAsync());
}
