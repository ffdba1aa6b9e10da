using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Account;

/// <summary>A person with a password, an authenticator app and a sheet of recovery codes, who came in by an invitation.</summary>
internal sealed partial class Somebody(PortalFactory portal, string mail, string key, IReadOnlyList<string> recoveryCodes, PortalClient client)
{
    public const string Password = "paars fietsbel kanaal donderslag";
    private static int number;

    public string Mail => mail;

    public string Key { get; set; } = key;

    public IReadOnlyList<string> RecoveryCodes => recoveryCodes;

    /// <summary>The browser in which the account was made; it is signed in.</summary>
    public PortalClient Client => client;

    public Task<User> UserAsync() => portal.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.NormalizedEmail == MailRules.Normalize(mail)));

    public static string NewMail() => $"iemand{Interlocked.Increment(ref number)}@example.nl";

    /// <summary>Invited as the administrator would, and registered through the two screens.</summary>
    public static async Task<Somebody> RegisterAsync(PortalFactory portal, MembershipPlace place, string? mail = null)
    {
        mail ??= NewMail();
        var token = await InviteAsync(portal, mail, place);
        var client = portal.Visitor();
        var screen = await client.GetPageAsync($"/uitnodiging/{token}");
        var second = await client.FollowAsync(await client.PostFormAsync(screen, Form(token), Fields(("Name", "Iemand Jansen"), ("Password", Password))));
        var key = KeyOn(second);
        var done = await client.PostFormAsync(
            second,
            "form[action='/aanmelden/tweede-factor']",
            Fields(("Code", Totp.CodeAt(key, portal.Clock.GetUtcNow().UtcDateTime)))
        );
        done.Status.ShouldBe(HttpStatusCode.OK, done.TextOf());

        // The code of this moment is used up; the next one is half a minute away.
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        return new Somebody(portal, mail, key, [.. done.Document.QuerySelectorAll(".sr-codes code").Select(code => code.TextContent)], client);
    }

    public static Task<string> InviteAsync(PortalFactory portal, string mail, MembershipPlace place) =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var token = await services.GetRequiredService<InvitationService>().InviteAsync(mail, place, "Merwedal Infra B.V.", CancellationToken.None);
            await services.GetRequiredService<Core.Data.PortalDbContext>().SaveChangesAsync();
            return token!;
        });

    public static string Form(string token) => $"form[action='/uitnodiging/{token}']";

    public static string KeyOn(Page page) => page.TextOf(".sr-app__key").Replace(" ", "", StringComparison.Ordinal);

    public static Dictionary<string, string?> Fields(params IEnumerable<(string Name, string Value)> fields) =>
        fields.ToDictionary(field => field.Name, string? (field) => field.Value, StringComparer.Ordinal);

    public string Code() => Totp.CodeAt(Key, portal.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The answer to mail and password in a browser.</summary>
    public Task<Page> GivePasswordAsync(PortalClient browser, string password = Password) => GivePasswordAsync(browser, mail, password);

    public static async Task<Page> GivePasswordAsync(PortalClient browser, string mail, string password) =>
        await browser.PostFormAsync(await browser.GetPageAsync("/aanmelden"), "form[action='/aanmelden']", Fields(("Mail", mail), ("Password", password)));

    public async Task<Page> GiveCodeAsync(PortalClient browser, string code) =>
        await browser.PostFormAsync(await browser.GetPageAsync("/aanmelden/code"), "form[action='/aanmelden/code']", Fields(("Code", code)));

    /// <summary>The newest mail to an address, as text.</summary>
    public static Task<string> NewestMailAsync(PortalFactory portal, string to) =>
        portal.ReadAsync(db =>
            db.OutgoingMails.Where(mail => mail.To == to)
                .OrderByDescending(mail => mail.CreatedAt)
                .ThenByDescending(mail => mail.Id)
                .Select(mail => mail.Text)
                .FirstAsync()
        );

    /// <summary>The path of the link in a mail.</summary>
    public static string LinkIn(string text) => new Uri(Link().Match(text).Value).PathAndQuery;

    [GeneratedRegex(@"https://localhost/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
