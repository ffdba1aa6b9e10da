using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Tests.Reports;
using Xunit;

namespace SocialReturn.Web.Tests.Backup;

/// <summary>After a restore on 2 May: April is due, and its reports may have been mailed in the life that was lost.</summary>
public sealed class JobReleaseTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;
    private Guid tender;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        reports.GoTo(4, 20);
        var backup = portal.Clock.GetUtcNow().UtcDateTime;
        reports.GoTo(5, 2);
        await portal.SaveAsync(new JobHold(backup, portal.Clock.GetUtcNow().UtcDateTime));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task ReleaseJobs_WithoutAChoice_TellsAndLetsNothingGo()
    {
        var (code, output) = await RunAsync("release-jobs");

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("mails that waited at the backup");
        output.ShouldContain("the reports of 2026-04, which may have been mailed since");
        output.ShouldContain("--reported-until 2026-04");
        (await IsHeldAsync()).ShouldBeTrue();
        (await ReadyAsync()).ShouldBe((HealthStatus.Degraded, "held since the restore at 2026-05-02 08:00 UTC, until the command release-jobs"));
    }

    [Fact]
    public async Task ReleaseJobs_EverythingLeftBefore_MakesTheReportsAndMailsNothing()
    {
        var (code, output) = await RunAsync("release-jobs", "--drop-mails", "--reported-until", "2026-04");

        code.ShouldBe(ExitCode.Done, output);
        output.ShouldContain("0 mails leave now");
        (await reports.ReportsAsync(tender)).Select(row => row.Month).ShouldBe([new DateOnly(2026, 4, 1)]);
        (await StatusesAsync()).ShouldAllBe(status => status == MailStatus.Dropped);
        (await IsHeldAsync()).ShouldBeFalse();
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "Jobs.Released"))).ShouldBe(1);
        (await RunAsync("verify")).Code.ShouldBe(ExitCode.Done);
        (await ReadyAsync()).ShouldBe((HealthStatus.Healthy, ""));
    }

    [Fact]
    public async Task ReleaseJobs_NothingLeftBefore_LetsAllGo()
    {
        var (code, output) = await RunAsync("release-jobs", "--send-mails");

        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("the reports of 1 months are made and mailed");
        (await StatusesAsync()).ShouldAllBe(status => status == MailStatus.Waiting);
        (await IsHeldAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ReleaseJobs_MailsWrittenSinceTheRestore_AreNeverDropped()
    {
        await reports.TenderAsync("Na de terugzetting");
        var since = (await StatusesAsync()).Count;

        var (_, output) = await RunAsync("release-jobs", "--drop-mails");

        var kept = (await StatusesAsync()).Count(status => status == MailStatus.Waiting);
        kept.ShouldBeInRange(1, since - 1);
        output.ShouldContain($"{kept} mails leave now, {since - kept} will not be sent");
    }

    [Theory]
    [InlineData("--send-mails", "--drop-mails")]
    [InlineData("--drop-mails", "--reported-until", "2026-07")]
    [InlineData("--drop-mails", "--reported-until", "april")]
    public async Task ReleaseJobs_AChoiceThatIsNone_IsNotUnderstood(params string[] options)
    {
        (await RunAsync(["release-jobs", .. options])).Code.ShouldBe(ExitCode.Usage);

        (await IsHeldAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Report_WhileJobsAreHeld_IsRefused()
    {
        var (code, output) = await RunAsync("report", "--month", "2026-04");

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("release-jobs");
        (await reports.ReportsAsync(tender)).ShouldBeEmpty();
    }

    private Task<bool> IsHeldAsync() => portal.ReadAsync(db => db.JobHolds.AnyAsync());

    private Task<List<MailStatus>> StatusesAsync() => portal.ReadAsync(db => db.OutgoingMails.Select(mail => mail.Status).ToListAsync());

    private async Task<(HealthStatus Status, string Fault)> ReadyAsync()
    {
        portal.Clock.Advance(Readiness.KeptFor * 2);
        var report = await portal.Services.GetRequiredService<Readiness>().LookAsync();
        var held = report.Findings.Single(finding => finding.Name == "jobs-held");
        return (held.Status, held.Fault);
    }

    private async Task<(int? Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(portal.Services, args, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
