using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A person without a mouse: goes from stop to stop until the wanted one has the focus, types, and presses Enter or the space bar.</summary>
internal sealed class KeyboardPerson(IPage page)
{
    private const int MostStops = 150;

    private const string HasFocus = """
        wanted => {
          const at = document.activeElement;
          return at.matches(wanted) && at.checkVisibility();
        }
        """;

    public ILocator Main => page.Locator("main");

    public ILocator Value => page.Locator("#waarde .sr-value__amount").First;

    public async Task ReachAsync(string selector, bool back = false)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<bool>(HasFocus, selector))
            {
                return;
            }
        }

        throw new ShouldAssertException($"{selector} is not reached in {MostStops} stops on {page.Url}");
    }

    /// <summary>Enter a field with Tab, and what stood there is selected: typing replaces it.</summary>
    public async Task TypeAsync(string name, string text, bool back = false)
    {
        await ReachAsync($"[name='{name}']", back);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>By the first letters of the choice, as a list without a mouse works.</summary>
    public async Task ChooseAsync(string name, string letters)
    {
        await TypeAsync(name, letters);
        var chosen = await page.EvaluateAsync<string>("document.activeElement.selectedOptions[0].textContent");
        chosen.ShouldStartWith(letters);
    }

    /// <summary>Presses what has the focus, and waits for the page that follows.</summary>
    public async Task PressAsync(string selector, string key = "Enter")
    {
        await ReachAsync(selector);
        await page.LeaveAsync(() => page.Keyboard.PressAsync(key));
    }

    /// <summary>Without a key: where the page puts the focus by itself.</summary>
    public async Task ShouldBeAtAsync(string selector) => (await page.EvaluateAsync<bool>(HasFocus, selector)).ShouldBeTrue(selector);
}
