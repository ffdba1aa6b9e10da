using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>Turnover that is not reported yet is asked for, until the last is given; 12 March 2026.</summary>
public sealed class TurnoverTaskTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>
    /// Periods of five days in January, in the order in which things happen: "2" is reported, "2!" as the last, "+2" confirmed, "-2" refused.
    /// </summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("1", true)]
    [InlineData("1 +1", true)]
    [InlineData("1!", false)]
    [InlineData("1! +1", false)]
    [InlineData("1! -1", true)]
    [InlineData("1! -1 1", true)]
    [InlineData("1! -1 1!", false)]
    [InlineData("3! -3 2!", false)] // sent again, shorter
    [InlineData("2! 1", false)] // what was forgotten
    [InlineData("2! 1!", false)]
    [InlineData("2! 1! -1", false)]
    [InlineData("2! 1 -2", true)]
    [InlineData("2! 1! -2", true)]
    [InlineData("2! 1! -2 2!", false)]
    [InlineData("2! 1! +1 -2 2", true)]
    [InlineData("1! 2!", false)] // then another
    [InlineData("1! 2! +1 +2", false)]
    [InlineData("1! +1 2! -2", true)]
    [InlineData("1! +1 2! -2 2!", false)]
    [InlineData("1! 2", true)] // it was not the last after all
    [InlineData("1! 2 -2", false)]
    [InlineData("1 3! 2 +3 +2 +1", false)] // out of order
    [InlineData("3! 2! 1! -3 +1 -2", true)]
    public async Task Task_AfterASequence_IsThereAsLongAsMoreIsExpected(string sequence, bool isAsked)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);

        foreach (var act in sequence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            (await ActAsync(stage, tender, act)).Kind.ShouldBe(OutcomeKind.Done, act);
        }

        (await TasksAsync(stage, tender)).Length.ShouldBe(isAsked ? 1 : 0, "the task");
        var page = await portal.InScopeAsync(Contractor(stage), services => services.GetRequiredService<TurnoverReader>().GetAsync(tender, null, default));
        (page!.Last is null).ShouldBe(isAsked, "the page");
    }

    [Fact]
    public async Task Task_NothingReported_AsksFromTheStart()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Vanaf het begin");
        await stage.OnTurnoverAsync(tender);

        var task = (await TasksAsync(stage, tender)).ShouldHaveSingleItem();

        task.Act.ShouldBe("Omzet over 1 januari 2026 tot en met 28 februari 2026 nog niet opgegeven");
        (task.Href, task.Where, task.DueOn).ShouldBe(($"/aanbestedingen/{tender}/omzet", "Vanaf het begin", null));
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync("/taken")).TextOf("main").ShouldContain("Vanaf het begin");
        (await owner.GetPageAsync("/overzicht")).TextOf(".sr-overview__tasks").ShouldContain("Omzet over");
    }

    [Theory]
    [InlineData("31-1-2026", "Omzet over februari 2026 nog niet opgegeven")]
    [InlineData("11-2-2026", "Omzet over 12 februari 2026 tot en met 28 februari 2026 nog niet opgegeven")]
    [InlineData("12-2-2026", null)] // a month ago, not more
    public async Task Task_Reported_AsksWhatFollowsAfterAMonth(string until, string? act)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        await ReportAsync(stage, tender, new DateOnly(2026, 1, 1), DateOnly.Parse(until, CultureInfo.GetCultureInfo("nl-NL")), false);

        (await TasksAsync(stage, tender)).Select(task => task.Act).ShouldBe(act is null ? [] : [act]);
    }

    [Fact]
    public async Task Task_ObligationDoesNotFollowTurnover_IsNotThere()
    {
        var stage = await Stage.SetAsync(portal);

        (await TasksAsync(stage, await stage.TenderAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Task_AfterTheEnd_AsksForTheLastPeriodAndIsThenGone()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        async Task<string[]> OnAsync(DateTime day)
        {
            own.Clock.SetUtcNow(new DateTimeOffset(day));
            var row = await stage.FindAsync<Tender>(tender);
            var tasks = await own.InScopeAsync(Contractor(stage), services => services.GetRequiredService<TaskReader>().OfTenderAsync(row, default));
            return [.. tasks.Select(task => task.Act)];
        }

        (await OnAsync(new DateTime(2027, 1, 31, 11, 0, 0, DateTimeKind.Utc))).ShouldBe([
            "Omzet over 1 januari 2026 tot en met 31 december 2026 nog niet opgegeven",
        ]);
        (await OnAsync(new DateTime(2027, 2, 1, 11, 0, 0, DateTimeKind.Utc))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Task_ReportedThroughTheEnd_IsGone()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        own.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 31, 11, 0, 0, TimeSpan.Zero));
        await own.InScopeAsync(Contractor(stage), services =>
            services
                .GetRequiredService<TurnoverService>()
                .ReportAsync(tender, new TurnoverInput(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Euro.Zero), Ids.New(), default)
        );
        var row = await stage.FindAsync<Tender>(tender);

        (await own.InScopeAsync(Contractor(stage), services => services.GetRequiredService<TaskReader>().OfTenderAsync(row, default))).ShouldBeEmpty();
    }

    private static Core.Tenancy.AccessScope Contractor(Stage stage) => stage.World.At(stage.World.Merwedal, stage.World.Owner);

    private async Task<TaskRow[]> TasksAsync(Stage stage, Guid tender)
    {
        var row = await stage.FindAsync<Tender>(tender);
        return [.. await portal.InScopeAsync(Contractor(stage), services => services.GetRequiredService<TaskReader>().OfTenderAsync(row, default))];
    }

    private async Task<Outcome<Guid>> ActAsync(Stage stage, Guid tender, string act)
    {
        var period = int.Parse(act.Trim('+', '-', '!'), CultureInfo.InvariantCulture);
        var from = new DateOnly(2026, 1, 1).AddDays((period - 1) * 5);
        if (act[0] is not ('+' or '-'))
        {
            return await ReportAsync(stage, tender, from, from.AddDays(4), act.EndsWith('!'));
        }

        var report = await portal.ReadAsync(db =>
            db.TurnoverReports.AsNoTracking().SingleAsync(row => row.TenderId == tender && row.From == from && row.Status == TurnoverStatus.Reported)
        );
        return await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
        {
            var decisions = services.GetRequiredService<TurnoverDecisionService>();
            return act[0] == '+'
                ? decisions.ConfirmAsync(tender, report.Id, report.Version, default)
                : decisions.RefuseAsync(tender, report.Id, report.Version, "Er mist een factuur.", default);
        });
    }

    private Task<Outcome<Guid>> ReportAsync(Stage stage, Guid tender, DateOnly from, DateOnly to, bool isLast) =>
        portal.InScopeAsync(Contractor(stage), services =>
            services
                .GetRequiredService<TurnoverService>()
                .ReportAsync(tender, new TurnoverInput(from, to, Euro.FromWhole(1_000)) { IsLast = isLast }, Ids.New(), default)
        );
}
