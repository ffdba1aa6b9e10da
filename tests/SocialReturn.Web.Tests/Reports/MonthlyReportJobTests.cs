using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

public sealed class MonthlyReportJobTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;
    private Guid tender;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Theory]
    [InlineData(3, 31, false)]
    [InlineData(4, 1, true)]
    [InlineData(4, 3, true)]
    [InlineData(4, 4, false)]
    public async Task Run_OnADay_ReportsTheMonthBeforeInTheFirstThreeDays(int month, int day, bool reported)
    {
        reports.GoTo(month, day);

        await RunAsync();
        await RunAsync();

        (await reports.ReportsAsync(tender)).Select(report => report.Month).ShouldBe(reported ? [ReportStage.March] : []);
    }

    [Fact]
    public async Task Run_JustAfterMidnightInTheNetherlands_IsTheNewMonth()
    {
        // 22:30 UTC on 31 March is half past midnight in Amsterdam.
        portal.Clock.Advance(new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero) - portal.Clock.GetUtcNow());

        await RunAsync();

        (await reports.ReportsAsync(tender)).ShouldHaveSingleItem().Month.ShouldBe(ReportStage.March);
    }

    private Task<bool> RunAsync() =>
        portal.InScopeAsync(AccessScope.ForSystem("monthly-report"), async services =>
        {
            await services.GetRequiredService<MonthlyReportJob>().RunAsync(CancellationToken.None);
            return true;
        });
}
