using MimeKit;
using Shouldly;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Reports;
using Xunit;

namespace SocialReturn.Web.Tests.Commands;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        await reports.TenderAsync(stakeholders: ["een@gorinchem.example", "twee@gorinchem.example"]);
        reports.GoTo(4, 2);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Report_Twice_MakesAndMailsOnce()
    {
        var first = await RunAsync("report", "--month", "2026-03");
        var second = await RunAsync("report", "--month", "2026-03");

        first.Code.ShouldBe(ExitCode.Done);
        first.Output.ShouldContain("1 tenders, 1 reports made, 2 mails added");
        second.Output.ShouldContain("0 reports made, 0 mails added, 0 mails sent");
        Directory
            .GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml")
            .Count(file => MimeMessage.Load(file).Subject!.StartsWith("Voortgang maart 2026", StringComparison.Ordinal))
            .ShouldBe(2);
        (await RunAsync("verify")).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Report_ATenderThatFails_MakesTheOthersAndExits1()
    {
        var broken = await reports.BrokenTenderAsync("Aquaduct");

        var run = await RunAsync("report", "--month", "2026-03");

        run.Code.ShouldBe(ExitCode.Failed);
        run.Output.ShouldContain("2 tenders, 1 reports made");
        run.Output.ShouldContain($"the report of tender {broken} could not be made");
    }

    [Fact]
    public async Task Report_OneRegion_ReportsThatOne()
    {
        (await RunAsync("report", "--month", "2026-03", "--region", "haaglanden")).Output.ShouldContain("0 tenders");
        (await RunAsync("report", "--month", "2026-03", "--region", "av-regio")).Output.ShouldContain("1 tenders");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report", "--month", "maart")]
    [InlineData("report", "--month", "2026-13")]
    [InlineData("report", "--month", "2026-05")]
    [InlineData("report", "--month", "2026-03", "--region", "nergens")]
    public async Task Report_MonthOrRegionThatIsNone_Exits2(params string[] args) => (await RunAsync(args)).Code.ShouldBe(ExitCode.Usage);

    private async Task<(int? Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(portal.Services, args, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
