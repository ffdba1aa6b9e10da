using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>Each security event, made by a browser, and found both in the security log and, of an account, in the audit log.</summary>
public sealed class SecurityEventTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Wrong = "niet het goede wachtwoord";

    /// <summary>In lines only, with why.</summary>
    private static readonly Dictionary<SecurityEvent, string> OfNobody = new()
    {
        [SecurityEvent.HeldUp] = "a try that is not looked at costs no row, however many there are; when the brake began to hold there is one",
        [SecurityEvent.HostRefused] = "the framework refuses it before it is known who asks",
        [SecurityEvent.AccountAct] = "its row has the name of the act",
    };

    public static TheoryData<SecurityEvent> All => [.. Enum.GetValues<SecurityEvent>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task EachEvent_IsInTheSecurityLogAndInTheAuditLog(SecurityEvent what)
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var made = await Made.StartAsync(portal);

        var account = await ProduceAsync(what);

        var lines = made.Lines().Where(line => line.Field("event") == what.ToString()).ToList();
        lines.ShouldNotBeEmpty($"no line of {what}");
        lines.ShouldContain(line => line.Field("account") == (account == null ? "" : account.ToString()), string.Join('\n', lines));
        lines.ShouldAllBe(line => line.Field("at").StartsWith("2026-"));
        var rows = await made.RowsAsync();
        if (OfNobody.ContainsKey(what))
        {
            rows.ShouldNotContain(row => row.Action == $"Security.{what}");
        }
        else
        {
            rows.ShouldContain(row => row.Action == $"Security.{what}" && row.SubjectId == account, what.ToString());
        }
    }

    [Fact]
    public async Task SignIn_UnknownAccount_IsALineWithoutWhatWasTyped_AndNoRow()
    {
        var made = await Made.StartAsync(portal);
        using var browser = portal.Visitor();
        var mail = Somebody.NewMail();

        await Somebody.GivePasswordAsync(browser, mail, Wrong);

        var line = made.Lines().ShouldHaveSingleItem();
        line.Field("event").ShouldBe(nameof(SecurityEvent.SignInRefused));
        line.Field("reason").ShouldBe(SecurityReasons.NoAccount);
        line.Field("account").ShouldBe("");
        line.GetRawText().ShouldNotContain(mail);
        (await made.RowsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SecurityReasons.Password)]
    [InlineData(SecurityReasons.Blocked)]
    [InlineData(SecurityReasons.NoFactor)]
    [InlineData(SecurityReasons.Code)]
    [InlineData(SecurityReasons.RecoveryCode)]
    public async Task SignIn_EachRefusal_NamesItsReason(string reason)
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var person = await RegisteredAsync();
        if (reason is SecurityReasons.Blocked or SecurityReasons.NoFactor)
        {
            var id = (await person.UserAsync()).Id;
            await portal.ReadAsync(async db =>
            {
                var user = await db.Users.SingleAsync(user => user.Id == id);
                user.IsDisabled = reason == SecurityReasons.Blocked;
                user.TwoFactorEnabled = reason != SecurityReasons.NoFactor;
                return await db.SaveChangesAsync();
            });
        }

        var made = await Made.StartAsync(portal);
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser, reason == SecurityReasons.Password ? Wrong : Somebody.Password);
        if (reason is SecurityReasons.Code or SecurityReasons.RecoveryCode)
        {
            var form = reason == SecurityReasons.Code ? "/aanmelden/code" : "/aanmelden/herstelcode";
            await browser.PostFormAsync(await browser.GetPageAsync(form), $"form[action='{form}']", Somebody.Fields(("Code", "000000")));
        }

        made.Lines().ShouldHaveSingleItem().Field("reason").ShouldBe(reason);
        (await made.RowsAsync()).ShouldHaveSingleItem().Reason.ShouldStartWith(reason);
    }

    [Fact]
    public async Task Lines_OfEverythingTogether_HoldNoMailNameOrSecret()
    {
        var person = await RegisteredAsync();
        foreach (var what in Enum.GetValues<SecurityEvent>())
        {
            portal.Clock.Advance(TimeSpan.FromHours(2));
            await ProduceAsync(what);
        }

        var text = string.Join('\n', SecurityFile.Lines(portal).Select(line => line.GetRawText()));

        text.ShouldNotContain("@");
        text.ShouldNotContain("example.nl");
        text.ShouldNotContain("Jansen");
        text.ShouldNotContain(person.Key);
        text.ShouldNotContain("geraden-link");
    }

    [Fact]
    public async Task Lines_HoweverLittleTheLogKeeps_AreWritten()
    {
        await using var quiet = portal.WithWebHostBuilder(builder => builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal"));
        using var browser = quiet.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = portal.Address, AllowAutoRedirect = false });
        var made = await Made.StartAsync(portal);

        await browser.GetAsync(Relative("/uitnodiging/geraden-link"));

        made.Lines().ShouldHaveSingleItem().Field("event").ShouldBe(nameof(SecurityEvent.LinkNotFound));
    }

    [Fact]
    public async Task Account_Page_ShowsItsLatestSignIns_AndThoseOfNobodyElse()
    {
        var person = await RegisteredAsync();
        var other = await RegisteredAsync();
        using var stranger = portal.Visitor();
        await person.GivePasswordAsync(stranger, Wrong);

        var page = await person.Client.GetPageAsync("/account");

        page.TextOf("#aanmeldingen").ShouldContain(AccountPageTexts.HistoryWrongPassword);
        page.TextOf("#aanmeldingen").ShouldContain(AccountPageTexts.HistorySignedIn);
        (await other.Client.GetPageAsync("/account")).TextOf("#aanmeldingen").ShouldNotContain(AccountPageTexts.HistoryWrongPassword);
    }

    [Fact]
    public async Task Refusals_OfOneAccount_FillNeitherTheAuditLogNorTheDisk()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);
        var made = await Made.StartAsync(portal);

        for (var i = 0; i < 50; i++)
        {
            await owner.GetPageAsync($"/aanbestedingen/{Ids.New()}");
        }

        (await made.RowsAsync()).Count.ShouldBe(20);
        made.Lines().Count.ShouldBe(30);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await owner.GetPageAsync($"/aanbestedingen/{Ids.New()}");
        made.Lines()[^1].Field("left-out").ShouldBe("20");
    }

    /// <returns>Whose account it is about; null when it is nobody's.</returns>
    private async Task<Guid?> ProduceAsync(SecurityEvent what)
    {
        var world = await portal.WorldAsync();
        using var browser = portal.Visitor();
        switch (what)
        {
            case SecurityEvent.SignedIn:
            case SecurityEvent.SignedOut:
            {
                var person = await RegisteredAsync();
                await person.GivePasswordAsync(browser);
                await person.GiveCodeAsync(browser, person.Code());
                await browser.PostFormAsync(await browser.GetPageAsync("/account"), "form[action='/afmelden']");
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.SignInRefused:
            case SecurityEvent.BrakeHolds:
            case SecurityEvent.HeldUp:
            {
                var person = await RegisteredAsync();
                for (var i = 0; i < 6; i++)
                {
                    await person.GivePasswordAsync(browser, Wrong);
                }

                return what == SecurityEvent.HeldUp ? null : (await person.UserAsync()).Id;
            }
            case SecurityEvent.RecoveryCodeUsed:
            {
                var person = await RegisteredAsync();
                await person.GivePasswordAsync(browser);
                var page = await browser.GetPageAsync("/aanmelden/herstelcode");
                await browser.PostFormAsync(page, "form[action='/aanmelden/herstelcode']", Somebody.Fields(("Code", person.RecoveryCodes[0])));
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.SessionRenewed:
            {
                var person = await RegisteredAsync();
                var page = await person.Client.GetPageAsync("/account/wachtwoord");
                var fields = Somebody.Fields(("CurrentPassword", Somebody.Password), ("Password", "een heel ander lang wachtwoord"));
                await person.Client.PostFormAsync(page, "form[action='/account/wachtwoord']", fields);
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.SessionEnded:
            {
                var person = await RegisteredAsync();
                await person.GivePasswordAsync(browser);
                await person.GiveCodeAsync(browser, person.Code());
                await person.Client.PostFormAsync(await person.Client.GetPageAsync("/account"), "form[action^='/account/sessies/']");
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.PasswordLinkAsked:
            {
                var person = await RegisteredAsync();
                var page = await browser.GetPageAsync("/wachtwoord-vergeten");
                await browser.PostFormAsync(page, "form[action='/wachtwoord-vergeten']", Somebody.Fields(("Mail", person.Mail)));
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.FormRefused:
                return await AsOwnerAsync(owner => owner.PostAsync(Relative("/account"), new FormUrlEncodedContent([KeyValuePair.Create("Name", "Vals")])));
            case SecurityEvent.LinkNotFound:
                return await AsOwnerAsync(owner => owner.GetAsync(Relative("/uitnodiging/geraden-link")));
            case SecurityEvent.RecordNotFound:
                return await AsOwnerAsync(owner => owner.GetAsync(Relative($"/aanbestedingen/{Ids.New()}")));
            case SecurityEvent.RightRefused:
                return await AsOwnerAsync(owner => owner.GetAsync(Relative("/advies/logboek")));
            case SecurityEvent.RightUsed:
            {
                using var platform = await portal.SignedInAsync(world.Platform);
                var page = await platform.GetPageAsync("/beheer/mensen");
                await platform.PostFormAsync(page, "form[action='/beheer/mensen/uitnodigingen']", Somebody.Fields(("Mail", Somebody.NewMail())));
                return world.Platform.Id;
            }
            case SecurityEvent.AccountAct:
            {
                var person = await RegisteredAsync();
                return (await person.UserAsync()).Id;
            }
            case SecurityEvent.HostRefused:
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, "/");
                message.Headers.Host = "elders.example.nl";
                (await browser.Http.SendAsync(message)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
                return null;
            }
            default:
                throw new InvalidOperationException($"Nothing here makes {what}: an event that nobody can make is none.");
        }
    }

    private async Task<Guid?> AsOwnerAsync(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        var person = (await portal.WorldAsync()).Owner;
        using var owner = await portal.SignedInAsync(person);
        using var answer = await ask(owner.Http);
        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        return person.Id;
    }

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

    /// <summary>What was recorded since.</summary>
    private sealed class Made(PortalFactory portal, int lines, HashSet<Guid> rows)
    {
        public static async Task<Made> StartAsync(PortalFactory portal) =>
            new(portal, SecurityFile.Lines(portal).Count, [.. await portal.ReadAsync(db => db.AuditEvents.Select(row => row.Id).ToListAsync())]);

        public List<JsonElement> Lines() => [.. SecurityFile.Lines(portal).Skip(lines)];

        public async Task<List<AuditEvent>> RowsAsync() =>
            [.. (await portal.ReadAsync(db => db.AuditEvents.AsNoTracking().ToListAsync())).Where(row => !rows.Contains(row.Id))];
    }
}
