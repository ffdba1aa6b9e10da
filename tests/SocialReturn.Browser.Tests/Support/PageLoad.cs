using Microsoft.Playwright;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>Waiting for a page in the browser itself: the library's own waits look first and listen after, and can miss what happens in between.</summary>
internal static class PageLoad
{
    public static Task LoadedAsync(this IPage page) => page.WaitForFunctionAsync("() => document.readyState === 'complete'");
}
