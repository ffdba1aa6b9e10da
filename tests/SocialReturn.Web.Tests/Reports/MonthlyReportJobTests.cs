using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

public sealed class MonthlyReportJobTests : IAsyncLifetime
{
    private const string Mail = "een@gorinchem.example";
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;
    private Guid tender;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        tender = await reports.TenderAsync(stakeholders: [Mail]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    /// <summary>On 31 March the month of registration still runs; the tender did not exist in the portal in February.</summary>
    [Theory]
    [InlineData(3, 31, false)]
    [InlineData(4, 1, true)]
    [InlineData(4, 3, true)]
    [InlineData(4, 4, true)]
    [InlineData(4, 30, true)]
    public async Task Run_OnADay_ReportsTheMonthBeforeOnce(int month, int day, bool reported)
    {
        reports.GoTo(month, day);

        await RunAsync();
        await RunAsync();

        (await MonthsAsync(tender)).ShouldBe(reported ? [ReportStage.March] : []);
        (await reports.MailsAsync()).Count.ShouldBe(reported ? 1 : 0);
    }

    /// <summary>Ten minutes past midnight in Amsterdam is still the last day of the month in UTC; in summer by two hours, in winter by one.</summary>
    [Theory]
    [InlineData("2026-03-31T22:10:00Z", 3)]
    [InlineData("2026-06-30T22:10:00Z", 6)]
    [InlineData("2026-10-31T23:10:00Z", 10)]
    [InlineData("2026-11-30T23:10:00Z", 11)]
    public async Task Run_TenPastMidnightInTheNetherlands_ReportsTheMonthThatJustEnded(string moment, int month)
    {
        portal.Clock.SetUtcNow(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

        await RunAsync();

        (await MonthsAsync(tender)).ShouldBe([new DateOnly(2026, month, 1)]);
    }

    [Theory]
    [InlineData("2026-03-31T21:50:00Z", 2)]
    [InlineData("2026-10-31T22:50:00Z", 9)]
    public async Task Run_TenToMidnightInTheNetherlands_IsStillInTheMonth(string moment, int lastEnded)
    {
        portal.Clock.SetUtcNow(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

        await RunAsync();

        (await MonthsAsync(tender)).ShouldBe(lastEnded == 2 ? [] : [new DateOnly(2026, lastEnded, 1)]);
    }

    [Fact]
    public async Task Run_OneTenderFails_LaterTendersAndRegionsAreReported()
    {
        var broken = await BrokenTenderAsync();
        var later = await reports.TenderAsync("Sluizen", Mail);
        var elsewhere = await reports.Stage.TenderAsync(reports.Stage.World.TheHague, title: "Schoonmaak");
        reports.GoTo(4, 1);

        await RunAsync();

        (await MonthsAsync(broken)).ShouldBeEmpty();
        (await MonthsAsync(tender)).ShouldBe([ReportStage.March]);
        (await MonthsAsync(later)).ShouldBe([ReportStage.March]);
        (await MonthsAsync(elsewhere)).ShouldBe([ReportStage.March]);
    }

    [Fact]
    public async Task Run_WhatFailedIsMended_IsMadeByALaterRun()
    {
        var broken = await BrokenTenderAsync();
        reports.GoTo(4, 1);
        await RunAsync();
        await MendAsync(broken);

        reports.GoTo(4, 9);
        await RunAsync();
        await RunAsync();

        (await MonthsAsync(broken)).ShouldBe([ReportStage.March]);
        (await reports.MailsAsync()).Count.ShouldBe(2, "each tender has one stakeholder");
    }

    [Fact]
    public async Task Run_FailingAWholeMonth_IsStillOwedInTheNext()
    {
        var broken = await BrokenTenderAsync();
        reports.GoTo(4, 1);
        await RunAsync();
        reports.GoTo(5, 1);
        await RunAsync();
        await MendAsync(broken);

        reports.GoTo(5, 20);
        await RunAsync();

        (await MonthsAsync(broken)).ShouldBe([ReportStage.March, new DateOnly(2026, 4, 1)]);
    }

    [Fact]
    public async Task Run_PortalStoodStillForMonths_ReportsEachMonthItMissed()
    {
        reports.GoTo(4, 1);
        await RunAsync();

        reports.GoTo(7, 15);
        await RunAsync();

        (await MonthsAsync(tender)).ShouldBe([ReportStage.March, new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)]);
    }

    [Fact]
    public async Task Run_MonthsThatWereMissed_AreMailedOnceEachInOrder_AndSayThatTheyAreLater()
    {
        reports.GoTo(4, 2);
        await RunAsync();
        reports.GoTo(6, 20);
        await RunAsync();
        await RunAsync();

        var mails = (await reports.MailsAsync()).OrderBy(mail => mail.Id).ToList();
        mails.Select(mail => mail.Text.Contains("later gemaakt dan u gewend bent: op 20 juni 2026", StringComparison.Ordinal)).ShouldBe([false, true, true]);
        mails.Select(mail => mail.Subject[..14]).ShouldBe(["Voortgang maar", "Voortgang apri", "Voortgang mei "]);
    }

    [Fact]
    public async Task Run_KilledBeforeItsEnd_IsCompletedByTheNextWithoutADouble()
    {
        var other = await reports.TenderAsync("Sluizen", Mail);
        reports.GoTo(4, 1);
        await reports.RunAsync(ReportStage.March);

        await RunAsync();
        reports.GoTo(5, 1);
        await RunAsync();

        (await MonthsAsync(tender)).ShouldBe([ReportStage.March, new DateOnly(2026, 4, 1)]);
        (await MonthsAsync(other)).ShouldBe([ReportStage.March, new DateOnly(2026, 4, 1)]);
        (await reports.MailsAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Run_AfterAClockThatWasAYearAhead_ReportsEachMonthInItsOwnTime()
    {
        reports.GoTo(4, 1);
        await RunAsync();
        portal.Clock.Advance(TimeSpan.FromDays(365));
        await RunAsync();
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow() - TimeSpan.FromDays(365));
        await RunAsync();
        (await OnTimeAsync()).ShouldBe([ReportStage.March]);

        reports.GoTo(5, 1);
        await RunAsync();
        await RunAsync();
        reports.GoTo(6, 1);
        await RunAsync();

        (await OnTimeAsync()).ShouldBe([ReportStage.March, new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1)]);
    }

    [Fact]
    public async Task Run_FailedWhileTheClockWasAYearAhead_IsTriedNow()
    {
        var broken = await BrokenTenderAsync();
        reports.GoTo(4, 1);
        await RunAsync();
        portal.Clock.Advance(TimeSpan.FromDays(365));
        await RunAsync();
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow() - TimeSpan.FromDays(365));
        await MendAsync(broken);

        await RunAsync();

        (await MonthsAsync(broken)).ShouldBe([ReportStage.March]);
    }

    [Fact]
    public async Task Run_TenderRegisteredWhileTheClockWasAYearAhead_IsReportedFromNowOn()
    {
        portal.Clock.Advance(TimeSpan.FromDays(365));
        var ahead = await reports.TenderAsync("Vooruit", Mail);
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow() - TimeSpan.FromDays(365));
        reports.GoTo(4, 1);

        await RunAsync();

        (await MonthsAsync(ahead)).ShouldBe([ReportStage.March]);
    }

    [Fact]
    public async Task Run_EndedTender_IsReportedThreeMonthsMoreAndThenNoLonger()
    {
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await RunAsync();
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 1, 8, 0, 0, TimeSpan.Zero));
        await RunAsync();

        // It ends on 31 December 2026: March 2027 is the last.
        (await MonthsAsync(tender)).ShouldBe([new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1)]);
    }

    [Fact]
    public async Task Run_RegisteredWhileTheMonthIsOver_WaitsForItsFirstWholeMonth()
    {
        reports.GoTo(4, 1);
        await RunAsync();
        var later = await reports.TenderAsync("Later ingevoerd", Mail);

        reports.GoTo(4, 20);
        await RunAsync();
        (await MonthsAsync(later)).ShouldBeEmpty();

        reports.GoTo(5, 1);
        await RunAsync();
        (await MonthsAsync(later)).ShouldBe([new DateOnly(2026, 4, 1)]);
    }

    private Task<Guid> BrokenTenderAsync() => reports.BrokenTenderAsync("Aquaduct", Mail);

    private Task MendAsync(Guid id) => reports.MendAsync(id);

    private async Task<List<DateOnly>> MonthsAsync(Guid id) => [.. (await reports.ReportsAsync(id)).Select(report => report.Month)];

    /// <summary>The months of which the newest report was made by a clock that was right.</summary>
    private async Task<List<DateOnly>> OnTimeAsync() =>
        [
            .. (await reports.ReportsAsync(tender))
                .GroupBy(report => report.Month)
                .Select(group => group.Last())
                .Where(report => report.CreatedAt <= portal.Clock.GetUtcNow().UtcDateTime)
                .Select(report => report.Month),
        ];

    private Task<bool> RunAsync() => portal.InScopeAsync(AccessScope.ForSystem("monthly-report"), async services =>
        {
            await services.GetRequiredService<MonthlyReportJob>().RunAsync(CancellationToken.None);
            return true;
        });
}
