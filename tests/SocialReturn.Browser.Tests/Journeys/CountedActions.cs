using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A person on a page, whose clicks, choices and files are counted.</summary>
internal sealed class CountedActions(IPage page)
{
    public int Actions { get; private set; }

    public async Task ClickAsync(string selector)
    {
        await page.Locator(selector).First.ClickAsync();
        await page.LoadedAsync();
        Actions++;
    }

    public async Task ChooseAsync(string selector, string value)
    {
        await page.SelectOptionAsync(selector, value);
        Actions++;
    }

    public async Task ChooseAsync(string selector, int index)
    {
        await page.SelectOptionAsync(selector, new SelectOptionValue { Index = index });
        Actions++;
    }

    public async Task AddFileAsync(string selector, string name, byte[] content)
    {
        await page.SetInputFilesAsync(
            selector,
            new FilePayload
            {
                Name = name,
                MimeType = "application/pdf",
                Buffer = content,
            }
        );
        Actions++;
    }
}
