using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>What an adviser does; every click and every field is counted as an action.</summary>
public sealed class AdviserPages(IPage page)
{
    public int Actions { get; private set; }

    public ILocator Notice => page.Locator("main .sr-notice").First;

    public async Task ConfirmTenderAsync(Guid tenderId)
    {
        await page.GotoAsync($"/advies/aanbestedingen/{tenderId}");
        await ClickAsync("#bevestigen button[type=submit]");
    }

    /// <summary>Opens the one who waits longest, from the work list.</summary>
    public async Task OpenQueueAsync()
    {
        await page.GotoAsync("/advies");
        await page.Locator("main a[href*='/advies/invullingen/']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/advies/invullingen/"));
        Actions = 0;
    }

    public Task OpenAsync(Guid fulfilmentId, Guid? deliveryId = null) =>
        page.GotoAsync($"/advies/invullingen/{fulfilmentId}" + (deliveryId is null ? "" : $"?levering={deliveryId}"));

    public Task ApproveAsync() => ClickAsync("#goedkeuren button[type=submit]");

    public async Task AskForChangesAsync(int reason)
    {
        await ClickAsync("a[href*='/aanvulling']");
        await page.Locator("#reden select").SelectOptionAsync(new SelectOptionValue { Index = reason });
        Actions++;
        await ClickAsync("#reden button[type=submit]");
    }

    private async Task ClickAsync(string selector)
    {
        await page.LeaveAsync(() => page.Locator(selector).First.ClickAsync());
        Actions++;
    }
}
