using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Commands;

public sealed class PortalCommandsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Help_ListsEveryCommand()
    {
        var (code, output) = await RunAsync("help");

        code.ShouldBe(ExitCode.Done);
        string[] commands = ["migrate", "seed", "verify", "create-admin MAIL", "settings", "help"];
        commands.ShouldAllBe(command => output.Contains("  " + command));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("verify", "--help")]
    [InlineData("report", "-h")]
    public async Task AskingForHelp_GetsTheUsageLineOfTheBook(params string[] args)
    {
        var (code, output) = await RunAsync(args);

        code.ShouldBe(ExitCode.Done);
        output.ShouldStartWith("Usage: dotnet SocialReturn.Web.dll [COMMAND]");
    }

    [Fact]
    public async Task Version_NamesTheRelease()
    {
        var (code, output) = await RunAsync("--version");

        code.ShouldBe(ExitCode.Done);
        output.Trim().ShouldBe($"SocialReturn {PortalCommands.Release}");
    }

    [Fact]
    public async Task Verify_AsJson_IsOneDocument()
    {
        var (code, output) = await RunAsync("verify", "--json", "--all");

        code.ShouldBe(ExitCode.Done, output);
        using var document = System.Text.Json.JsonDocument.Parse(output);
        document.RootElement.GetProperty("holds").GetBoolean().ShouldBeTrue();
        document.RootElement.GetProperty("checks")[0].GetProperty("name").GetString().ShouldBe("The database is whole");
    }

    [Fact]
    public async Task Status_TellsHowThePortalIsDoing()
    {
        var (code, output) = await RunAsync("status");

        code.ShouldBe(ExitCode.Done);
        string[] told = ["release   ", "database  ", "schema    ", "files     ", "mail      "];
        told.ShouldAllBe(line => output.Contains(line));
    }

    [Fact]
    public async Task Status_AJobThatEndsWithoutSuccess_SaysSinceWhen()
    {
        await NoteAsync(JobOutcome.Done);
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await NoteAsync(JobOutcome.Failed);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await NoteAsync(JobOutcome.Failed);

        var (_, output) = await RunAsync("status");

        output.ShouldContain(
            "job       slow-job last succeeded 2026-03-12 08:30 UTC, last ended 2026-03-12 11:30 UTC, FAILING since 2026-03-12 10:30 UTC (2 runs)"
        );
        portal.Clock.AdjustTime(PortalFactory.Now);
    }

    private Task<bool> NoteAsync(JobOutcome outcome) => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            await services.GetRequiredService<JobLeases>().NoteAsync("slow-job", "tests", outcome, CancellationToken.None);
            return true;
        });

    [Fact]
    public async Task Unlock_AnAccountThatIsBraked_LetsItTryAgainAndIsAudited()
    {
        var user = new User("geremd@portaal.example", "Noor Willems");
        await portal.SaveAsync(user);
        var keys = new[] { BrakeKey.Account("geremd@portaal.example") };
        await portal.SaveAsync(Enumerable.Range(0, 9).Select(_ => new SignInAttempt(keys[0].Hash, PortalFactory.Now.UtcDateTime)));
        (await WaitAsync(keys)).ShouldNotBeNull();

        var (code, output) = await RunAsync("unlock", "Geremd@portaal.example");

        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("9 failures");
        (await WaitAsync(keys)).ShouldBeNull();
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "User.BrakeLifted" && row.SubjectId == user.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Unlock_ANetworkAddress_LetsItTryAgainAndIsAudited()
    {
        var keys = new[] { BrakeKey.Address("192.0.2.77") };
        await portal.SaveAsync(Enumerable.Range(0, 40).Select(_ => new SignInAttempt(keys[0].Hash, PortalFactory.Now.UtcDateTime)));
        (await WaitAsync(keys)).ShouldNotBeNull();

        (await RunAsync("unlock", "192.0.2.77")).Code.ShouldBe(ExitCode.Done);

        (await WaitAsync(keys)).ShouldBeNull();
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "User.BrakeLifted" && row.Reason == "192.0.2.77"))).ShouldBe(1);
    }

    [Fact]
    public async Task Unlock_Nobody_SaysSo() => (await RunAsync("unlock", "niemand@portaal.example")).Code.ShouldBe(ExitCode.Failed);

    [Fact]
    public async Task EndSessions_OfNobodyOrNothing_SaysSo()
    {
        (await RunAsync("end-sessions", "niemand@portaal.example")).Code.ShouldBe(ExitCode.Failed);
        (await RunAsync("end-sessions")).Code.ShouldBe(ExitCode.Usage);
        (await RunAsync("end-sessions", "--all", "niemand@portaal.example")).Code.ShouldBe(ExitCode.Usage);
    }

    private Task<TimeSpan?> WaitAsync(BrakeKey[] keys) =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), services => services.GetRequiredService<AccountBrake>().WaitAsync(keys, CancellationToken.None));

    [Fact]
    public async Task UnknownCommand_ShowsUsageAndExits2()
    {
        var (code, output) = await RunAsync("verfiy");

        code.ShouldBe(ExitCode.Usage);
        output.ShouldContain("verfiy");
        output.ShouldContain("Usage:");
    }

    [Fact]
    public async Task NoCommand_Listens() => (await RunAsync()).Code.ShouldBeNull();

    [Theory]
    [InlineData("migrate", "x")]
    [InlineData("create-admin")]
    [InlineData("create-admin", "geen adres")]
    [InlineData("verify", "--fast", "yes")]
    public async Task Command_WrongArguments_Exits2(params string[] args) => (await RunAsync(args)).Code.ShouldBe(ExitCode.Usage);

    [Fact]
    public async Task Migrate_UpToDate_IsDone() => (await RunAsync("migrate")).Code.ShouldBe(ExitCode.Done);

    [Fact]
    public async Task Seed_OutsideDevelopment_Refuses()
    {
        var (code, output) = await RunAsync("seed");

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("Development only");
        (await portal.ReadAsync(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task CreateAdmin_AnAddress_MailsTheLinkThatItShows()
    {
        var (code, output) = await RunAsync("create-admin", "beheer@portaal.example");

        code.ShouldBe(ExitCode.Done);
        var invitation = await portal.ReadAsync(db => db.Invitations.SingleAsync(row => row.Mail == "beheer@portaal.example"));
        invitation.Role.ShouldBe(Role.PlatformAdministrator);
        var mail = await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.To == "beheer@portaal.example"));
        var link = output.Split('\n').Single(line => line.StartsWith("https://localhost/uitnodiging/", StringComparison.Ordinal)).Trim();
        mail.Text.ShouldContain(link);
    }

    [Fact]
    public async Task Verify_SoundDatabase_PrintsWhatItCovered()
    {
        var (code, output) = await RunAsync("verify");

        code.ShouldBe(ExitCode.Done, output);
        output.ShouldStartWith("holds  7 The database is whole");
        output.ShouldContain("foreign keys between owned tables");
        output.ShouldContain("Everything holds.");
    }

    private async Task<(int? Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(portal.Services, args, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
