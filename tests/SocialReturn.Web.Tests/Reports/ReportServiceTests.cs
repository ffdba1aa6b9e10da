using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Shouldly;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

public sealed class ReportServiceTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Run_ATenderWithoutATable_MailsTheDayAndNoAmounts()
    {
        await reports.GapTenderAsync("Brug zonder tabel", "een@gorinchem.example");
        reports.GoTo(4, 2);

        await reports.RunAsync(ReportStage.March);

        var mail = (await reports.MailsAsync()).ShouldHaveSingleItem();
        mail.Text.ShouldContain("Er is geen tarieftabel op 1 juni 2019 (de dag van de gunning).");
        mail.Text.ShouldNotContain("€");
        mail.Text.ShouldNotContain("%");
    }

    [Fact]
    public async Task Run_FinishedMonth_MakesAndMailsOnce()
    {
        var tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example", "twee@gorinchem.example"]);
        reports.GoTo(4, 2);

        var first = await reports.RunAsync(ReportStage.March);
        var second = await reports.RunAsync(ReportStage.March);

        (first.Made, first.Mailed).ShouldBe((1, 2));
        (second.Made, second.Mailed).ShouldBe((0, 0));
        var report = (await reports.ReportsAsync(tender)).ShouldHaveSingleItem();
        report.Month.ShouldBe(ReportStage.March);
        (await reports.MailsAsync()).Select(mail => mail.To).ShouldBe(["een@gorinchem.example", "twee@gorinchem.example"]);
    }

    [Fact]
    public async Task Run_FourProcessesAtOnce_MakeAndMailOnce()
    {
        var tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        reports.GoTo(4, 2);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => reports.RunAsync(ReportStage.March))));

        runs.Sum(run => run.Made).ShouldBe(1);
        runs.Sum(run => run.Mailed).ShouldBe(1);
        (await reports.ReportsAsync(tender)).ShouldHaveSingleItem();
        (await reports.MailsAsync()).ShouldHaveSingleItem();
        Directory
            .EnumerateFiles(Path.Combine(portal.Folder, "files"), "*", SearchOption.AllDirectories)
            .ShouldHaveSingleItem("a file of a run that lost is removed");
    }

    [Fact]
    public async Task Run_StakeholderNamedTwice_GetsOneMail()
    {
        await reports.TenderAsync(stakeholders: ["een@gorinchem.example", "Een@Gorinchem.example"]);
        reports.GoTo(4, 2);

        (await reports.RunAsync(ReportStage.March)).Mailed.ShouldBe(1);
    }

    [Fact]
    public async Task Run_MonthStillRunning_IsMadeAnewWhenItHasEnded()
    {
        var tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);

        (await reports.RunAsync(ReportStage.March)).Made.ShouldBe(1);
        (await reports.RunAsync(ReportStage.March)).Made.ShouldBe(0);
        reports.GoTo(4, 2);
        (await reports.RunAsync(ReportStage.March)).Mailed.ShouldBe(1);
        (await reports.RunAsync(ReportStage.March)).Made.ShouldBe(0);

        (await reports.ReportsAsync(tender)).Select(report => report.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Run_OneRegion_LeavesTheOthersAlone()
    {
        await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        reports.GoTo(4, 2);

        (await reports.RunAsync(ReportStage.March, reports.Stage.World.Haaglanden.Id)).Tenders.ShouldBe(0);
        (await reports.RunAsync(ReportStage.March, reports.Stage.World.Av.Id)).Tenders.ShouldBe(1);
    }

    [Fact]
    public async Task Run_NotConfirmedOrAwardedLater_IsLeftOut()
    {
        await reports.Stage.AwaitingTenderAsync();
        reports.GoTo(4, 2);

        (await reports.RunAsync(ReportStage.March)).Tenders.ShouldBe(0);
        await reports.TenderAsync();
        (await reports.RunAsync(new DateOnly(2025, 11, 1))).Tenders.ShouldBe(0, "the award was in December");
    }

    [Fact]
    public async Task Run_AndSend_BringsThePdfToTheStakeholder()
    {
        await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        reports.GoTo(4, 2);
        await reports.RunAsync(ReportStage.March);

        await portal.InScopeAsync(AccessScope.ForSystem("send-mail"), services =>
            services.GetRequiredService<MailSender>().SendDueAsync(CancellationToken.None)
        );

        var mail = Directory
            .EnumerateFiles(Path.Combine(portal.Folder, "mail"), "*.eml")
            .Select(file => MimeMessage.Load(file))
            .Single(message => message.To.ToString() == "een@gorinchem.example");
        mail.Subject.ShouldBe("Voortgang maart 2026: Onderhoud bruggen Łukasz & Şahin");
        mail.TextBody.ShouldNotBeNull().ShouldContain("Bedragen met voorbeeldtarief, niet vastgesteld.");
        var pdf = mail.Attachments.OfType<MimePart>().ShouldHaveSingleItem();
        pdf.FileName.ShouldBe("voortgang-2026-03-onderhoud-bruggen-ukasz-sahin.pdf");
        using var content = new MemoryStream();
        pdf.Content!.DecodeTo(content);
        content.GetBuffer().AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
    }
}
