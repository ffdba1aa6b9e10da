using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>The first time: two screens to fill in, the second factor included.</summary>
public sealed class InvitationTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task Invited_NewPerson_WorksAfterTwoScreens()
    {
        var stage = await browser.StageAsync();
        var merwedal = stage.World.Merwedal;
        var token = await browser.Portal.InScopeAsync(stage.World.At(merwedal, stage.World.Owner), async services =>
        {
            var made = await services
                .GetRequiredService<InvitationService>()
                .InviteAsync("lotte@merwedal.example", MembershipPlace.Contractor(merwedal.Id, owner: false), merwedal.Name, CancellationToken.None);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return made;
        });
        var page = await browser.VisitorAsync();
        var form = new FormPage(page);

        await page.GotoAsync($"/uitnodiging/{token}");
        await form.FillAsync(("Name", "Lotte de Wit"), ("Password", "groene paarden lopen door"));
        await form.SubmitAsync();
        await form.FillAsync(("Code", await CodeAsync(page)));
        await form.SubmitAsync();

        form.Sent.ShouldBe(2);
        // The recovery codes are shown, not asked: one link goes on to work.
        await page.Locator("main a.utrecht-button--primary-action").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/overzicht$"));
        (await page.Locator(".sr-header").InnerTextAsync()).ShouldContain("Lotte de Wit");
    }

    [TimedFact]
    public async Task SignedOut_Person_IsOut()
    {
        var stage = await browser.StageAsync();
        var page = await browser.SignedInAsync(stage.World.Member);
        await page.GotoAsync("/overzicht");

        await page.EvaluateAsync("document.querySelector(\"form[action='/afmelden']\").requestSubmit()");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/overzicht$"));

        await page.GotoAsync("/overzicht");
        page.Url.ShouldContain("/aanmelden");
    }

    private async Task<string> CodeAsync(IPage page)
    {
        var key = (await page.Locator("main strong.sr-app__key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        return Totp.CodeAt(key, browser.Portal.Clock.GetUtcNow().UtcDateTime);
    }
}
