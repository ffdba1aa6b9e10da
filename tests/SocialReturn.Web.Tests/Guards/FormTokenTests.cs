using AngleSharp.Dom;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>One token in every form as it is rendered: without one the form is refused, and with two as well.</summary>
public sealed class FormTokenTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task EveryForm_OnAPage_HasOneToken()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var fulfilment = await stage.ParticipationAsync(tender);
        var proposed = await stage.PurchaseAsync(tender, Core.Fulfilments.FulfilmentStatus.Proposed);
        using var visitor = portal.Visitor();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        (PortalClient Client, string Address)[] pages =
        [
            (visitor, "/aanmelden"),
            (visitor, "/wachtwoord-vergeten"),
            (owner, "/aanbestedingen/nieuw"),
            (owner, $"/aanbestedingen/{tender}/invullingen/nieuw"),
            (owner, $"/aanbestedingen/{tender}/invullingen/nieuw/inkoop"),
            (owner, $"/invullingen/{fulfilment}"),
            (owner, $"/invullingen/{fulfilment}/leveren"),
            (owner, "/account"),
            (owner, "/organisatie"),
            (administrator, $"/advies/invullingen/{proposed}"),
            (administrator, "/advies/aanbestedingen/nieuw"),
            (administrator, "/advies/gebruikers"),
            (administrator, $"/advies/gebruikers/accounts/{stage.World.Adviser.Id}/blokkeren"),
            (administrator, "/advies/tarieven/nieuw"),
            (administrator, "/advies/tarieven/importeren"),
            (administrator, $"/advies/tarieven/{stage.World.AvTable.Id}/intrekken"),
        ];

        await Sweep.OverAsync(output, "pages for one token in every form", pages, async item =>
        {
            var page = await item.Client.GetPageAsync(item.Address);
            var forms = page.Document.QuerySelectorAll("form[method=post]").ToList();
            return forms.Count == 0
                ? [$"{item.Address} ({page.Status}) has no form"]
                : forms
                    .Select(form => (form, tokens: CountTokens(page, form)))
                    .Where(found => found.tokens != 1)
                    .Select(found => $"{item.Address}: {found.tokens} tokens in the form to {found.form.GetAttribute("action")}");
        });
    }

    /// <summary>Inside the form, or elsewhere on the page and tied to it by its id.</summary>
    private static int CountTokens(Page page, IElement form) =>
        page
            .Document.QuerySelectorAll("input[name=__RequestVerificationToken]")
            .Count(token => token.GetAttribute("form") is { } id ? id == form.Id : form.Contains(token));
}
