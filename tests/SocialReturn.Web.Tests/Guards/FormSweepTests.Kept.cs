using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.KeptForms;
using SocialReturn.Web.Security;
using Xunit;

namespace SocialReturn.Web.Tests.Guards;

public sealed partial class FormSweepTests
{
    private const string Typed = "Getypt 12,5 en bewaard";

    /// <summary>Each form that asks something, sent when the session was over: it stands there again for the same person, and nothing was done.</summary>
    [Theory]
    [InlineData("contractor")]
    [InlineData("adviser")]
    [InlineData("administrator")]
    [InlineData("platform")]
    public async Task EveryForm_SentWhenSignedOut_ComesBackWithWhatWasTyped(string person)
    {
        var user = PersonOf(await FilledAsync(), person)!;
        var jar = new CookieJar(portal.Clock);
        using var client = new PortalClient(portal.CreateDefaultClient(portal.Server.BaseAddress, jar), portal.Clock);
        await SignInAsync(jar, user);
        var forms = (await FormsAsync(client)).Where(form => !NeedNoSession().IsMatch(form.Address));

        await Sweep.OverAsync(output, $"forms of the {person}, sent when signed out", forms, async form =>
        {
            await SignInAsync(jar, user);
            var page = await client.GetPageAsync(form.Address);
            var element = Askers(page).ElementAt(form.Index);
            var before = await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => !row.Action.StartsWith("Security.")));
            jar.Take($"{Schemes.CookieName("session", development: false)}=x; path=/; max-age=0");

            var answer = await SendAsync(client, page, element);
            if (RestoredForm.TokenIn(ReturnOf(answer)) is not { } token)
            {
                return [$"{form.Address}: is not kept, {answer.Status} {answer.Location}"];
            }

            await SignInAsync(jar, user);
            var restored = await client.GetPageAsync(RestoredForm.AddressOf(token));
            var lost = Names(element)
                .Where(TypedForm.MayKeep)
                .Where(name => !restored.Document.QuerySelectorAll($"main [name='{name}']").Any(field => ValueOf(field) == Typed))
                .Select(name => $"{form.Address}: {name} is lost");
            var done = await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => !row.Action.StartsWith("Security."))) > before;
            return
            [
                .. restored.Status == HttpStatusCode.OK ? (string[])[] : [$"{form.Address}: answers {restored.Status}"],
                .. lost,
                .. done ? (string[])[$"{form.Address}: did something"] : [],
            ];
        });
    }

    private async Task SignInAsync(CookieJar jar, User user)
    {
        foreach (var cookie in await portal.SessionCookiesAsync(user))
        {
            jar.Take(cookie);
        }
    }

    private static Task<Page> SendAsync(PortalClient client, Page page, IHtmlFormElement form)
    {
        form.SetAttribute("data-sweep", "");
        return client.PostFormAsync(page, "[data-sweep]", Names(form).ToDictionary(name => name, string? (_) => Typed, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(IHtmlFormElement form) =>
        Asked(form).Where(field => field is not IHtmlSelectElement).Select(field => field.GetAttribute("name")!);

    private static string? ReturnOf(Page answer) =>
        answer.Location is { } to && to.IndexOf("terug=", StringComparison.Ordinal) is > 0 and var at
            ? Uri.UnescapeDataString(to[(at + "terug=".Length)..].Split('&')[0])
            : null;

    private static string? ValueOf(IElement field) =>
        field switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value.Trim(),
            _ => null,
        };

    [GeneratedRegex("^/(aanmelden|wachtwoord-vergeten|regio/.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NeedNoSession();
}
