using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.Health;

/// <summary>What /gereed says is so, and who reads how much of it.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private const string Ready = "/gereed";

    private readonly PortalFactory portal = new();
    private World world = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Ready_ForVisitorsAndOtherRoles_IsOneWord()
    {
        await NoteJobAsync(JobOutcome.Failed);
        using var visitor = portal.Visitor();

        var answer = await visitor.Http.GetAsync(new Uri(Ready, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Degraded");
        foreach (var person in new[] { world.Owner, world.Adviser, world.Administrator, world.Reader })
        {
            using var client = await portal.SignedInAsync(person);
            (await client.Http.GetStringAsync(new Uri(Ready, UriKind.Relative))).ShouldBe("Degraded");
        }
    }

    [Fact]
    public async Task Ready_ForThePlatformAdministrator_NamesEachCheck()
    {
        using var platform = await portal.SignedInAsync(world.Platform);

        var lines = (await platform.Http.GetStringAsync(new Uri(Ready, UriKind.Relative))).Split('\n');

        string[] names = ["database", "write", "store", "space", "keys", "mail", "jobs", "jobs-held", "files", "log", "pdf", "match-keys"];
        lines.Skip(1).Select(line => line.Split(':')[0]).ShouldBe(names, ignoreOrder: true);
        lines.ShouldContain("write: Healthy");
    }

    [Fact]
    public async Task Probe_ByIpAddress_IsAnsweredAtTheAddressOfItsOwnOnly()
    {
        (await portal.AskAsync(Ready, port: 443)).Status.ShouldBe(StatusCodes.Status400BadRequest);

        (await portal.ProbeAsync()).Body.ShouldContain("\ndatabase: Healthy\n");
        (await portal.ProbeAsync("/gezond")).ShouldBe((StatusCodes.Status200OK, "Healthy"));
        (await portal.ProbeAsync("/privacy")).Status.ShouldBe(StatusCodes.Status404NotFound);
        (await portal.ProbeAsync("/")).Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [SqliteFact]
    public async Task Database_MigratedByANewerRelease_Is503()
    {
        await SqlAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Later', '99.0.0')");

        var (status, body) = await portal.ProbeAsync();

        status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        body.ShouldStartWith("Unhealthy\n");
        body.ShouldContain("database: Unhealthy, The database");
        body.ShouldContain("was made by another release");
    }

    [SqliteFact]
    public async Task Database_ThatTakesNoWrite_Is503()
    {
        await SqlAsync("CREATE TRIGGER Full BEFORE INSERT ON __EFMigrationsHistory BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");

        (await portal.ProbeAsync()).Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        (await portal.UnwellAsync()).ShouldHaveSingleItem().ShouldContain("the disk is full");
    }

    [Fact]
    public async Task Write_ThatWentWell_LeavesNothing()
    {
        var before = await MigrationsAsync();

        (await portal.UnwellAsync()).ShouldBeEmpty();

        (await MigrationsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Store_ThatIsNotThere_Is503AndHealsWhenItIsBack()
    {
        var files = Path.Combine(portal.Folder, "files");
        Directory.Move(files, files + "-weg");

        (await portal.ProbeAsync()).Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        (await portal.UnwellAsync()).ShouldHaveSingleItem().ShouldStartWith($"store: Unhealthy, The folder of the files '{files}' is not there");

        Directory.Move(files + "-weg", files);
        (await portal.UnwellAsync()).ShouldBeEmpty();
        Directory.GetFiles(files, "probe-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_ThatOpenNoSecondFactor_Is503()
    {
        await portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var user = await db.Users.SingleAsync(row => row.Id == world.Owner.Id);
            await services.GetRequiredService<SecondFactor>().SetAsync(user, "JBSWY3DPEHPK3PXP", ["een"], CancellationToken.None);
            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlRawAsync("UPDATE AspNetUserTokens SET Value = 'CfDJ8Anders' WHERE Name = 'AuthenticatorKey'");
        });

        (await portal.ProbeAsync()).Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        (await portal.UnwellAsync()).ShouldHaveSingleItem().ShouldContain("second factors cannot be opened");
    }

    [Fact]
    public async Task Mail_ThatWaitsWhileNoneLeaves_IsNamedUntilOneLeft()
    {
        await MailAsync("full@example.nl");
        (await portal.UnwellAsync()).ShouldBeEmpty();
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await NoteAllJobsAsync();

        (await portal.UnwellAsync()).ShouldHaveSingleItem().ShouldStartWith("mail: Degraded, 1 waiting since 2026-03-12 08:30 UTC, and none leaves");

        await MailAsync("other@example.nl");
        await portal.ReadAsync(db =>
            db.OutgoingMails.Where(mail => mail.To == "other@example.nl")
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Status, MailStatus.Sent).SetProperty(mail => mail.SentAt, mail => mail.CreatedAt))
        );
        (await portal.UnwellAsync()).ShouldBeEmpty("one full mailbox does not stop the queue");
    }

    [Fact]
    public async Task Job_ThatFails_IsNamedSinceWhen()
    {
        await NoteJobAsync(JobOutcome.Failed);
        await NoteJobAsync(JobOutcome.Failed);

        (await portal.UnwellAsync()).ShouldBe(["jobs: Degraded, send-mail fails since 2026-03-12 08:30 UTC (2 runs)"]);

        await NoteJobAsync(JobOutcome.Done);
        (await portal.UnwellAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Job_WithoutASuccessForLong_IsNamed()
    {
        await NoteJobAsync(JobOutcome.Done);
        (await portal.UnwellAsync()).ShouldBeEmpty();

        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        (await portal.UnwellAsync()).ShouldBe(["jobs: Degraded, send-mail succeeded last at 2026-03-12 08:30 UTC"]);
    }

    [Fact]
    public async Task Space_BelowTheLimit_IsNamed()
    {
        var full = new PortalFactory { Settings = new Dictionary<string, string?> { ["Health:FreeMegabytes"] = "2000000000" } };
        await full.InitializeAsync();
        await full.WorldAsync();

        (await full.UnwellAsync()).ShouldHaveSingleItem().ShouldStartWith("space: Degraded, '");
        await ((IAsyncLifetime)full).DisposeAsync();
    }

    [Fact]
    public async Task Look_AskedTwiceWithinSeconds_IsMadeOnce()
    {
        using var visitor = portal.Visitor();
        var readiness = portal.Services.GetRequiredService<Readiness>();
        var first = await readiness.LookAsync();
        await visitor.GetPageAsync(Ready);
        (await readiness.LookAsync()).ShouldBeSameAs(first);

        portal.Clock.Advance(Readiness.KeptFor + TimeSpan.FromSeconds(1));
        (await readiness.LookAsync()).ShouldNotBeSameAs(first);
    }

    private Task<int> MailAsync(string to) => portal.InScopeAsync(AccessScope.ForSystem("tests"), services =>
        {
            services.GetRequiredService<Outbox>().Add(to, new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), to);
            return services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        });

    private async Task NoteAllJobsAsync()
    {
        foreach (var job in portal.Services.GetServices<JobSchedule>())
        {
            await NoteJobAsync(JobOutcome.Done, job.Name);
        }
    }

    private Task<bool> NoteJobAsync(JobOutcome outcome, string name = "send-mail") => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            await services.GetRequiredService<JobLeases>().NoteAsync(name, "tests", outcome, CancellationToken.None);
            return true;
        });

    private Task<int> SqlAsync(string sql) => portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private Task<int> MigrationsAsync() =>
        portal.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsHistory").SingleAsync());
}
