using Microsoft.Playwright;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>
/// Waiting for a page by looking at it again and again: the library's own waits look first and listen after, and can miss what happens
/// in between. Nor may a page be asked to tell when it is there: without scripts its timers and frames never come, and who waits for one waits for ever.
/// </summary>
internal static class PageLoad
{
    /// <summary>The page that stands there has all it asked for.</summary>
    public static Task LoadedAsync(this IPage page) => Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");

    /// <summary>
    /// Does what leads to another page, or to this one anew, and waits until that has loaded. On a busy machine a page can stand there a while
    /// after a button of it was pressed; it is marked, so that it is not taken for the next.
    /// </summary>
    public static async Task LeaveAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await act();
        await Assertions.Expect(page.Locator("html:not([data-left])")).ToHaveCountAsync(1);
        await page.LoadedAsync();
    }
}
