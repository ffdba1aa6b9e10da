using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>What is wrong with the page as it stands on the screen now.</summary>
public static class Screen
{
    private static readonly Lazy<string> LayoutScript = new(() => Read("layout-faults.js"));
    private static readonly Lazy<string> FocusScript = new(() => Read("focus-faults.js"));

    /// <summary>Overflow, truncation, overlap and elements without style.</summary>
    public static async Task<IReadOnlyList<string>> LayoutFaultsAsync(IPage page) => await page.EvaluateAsync<string[]>(LayoutScript.Value);

    /// <summary>Controls that do not show that they have the focus of the keyboard.</summary>
    public static async Task<IReadOnlyList<string>> FocusFaultsAsync(IPage page)
    {
        // After a key, and not after a click, the browser shows the focus wherever it goes.
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(FocusScript.Value);
    }

    /// <summary>Violations that axe finds, with the element of each.</summary>
    /// <exception cref="InvalidOperationException">Scripts are off: axe waits for timers that never come.</exception>
    public static async Task<IReadOnlyList<string>> AxeFaultsAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("matchMedia('(scripting: none)').matches"))
        {
            throw new InvalidOperationException("Axe cannot look at a page without scripts.");
        }

        var result = await page.RunAxe();
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html[..Math.Min(node.Html.Length, 160)]}")),
        ];
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Screen).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
