using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A person on a page, whose clicks, choices and files are counted; typing is none.</summary>
internal sealed class CountedActions(IPage page)
{
    public int Actions { get; private set; }

    public IPage Page => page;

    /// <summary>What a person looks at: all but menu and footer.</summary>
    public ILocator Main => page.Locator("main");

    /// <summary>The amount in the panel beside a form, before anything is sent.</summary>
    public ILocator Value => page.Locator("#waarde .sr-value__amount").First;

    /// <summary>How many there were, and begins to count anew.</summary>
    public int Take()
    {
        var taken = Actions;
        Actions = 0;
        return taken;
    }

    /// <summary>A click that leaves the page as it is.</summary>
    public async Task ClickAsync(string selector)
    {
        await page.Locator(selector).First.ClickAsync();
        Actions++;
    }

    /// <summary>A click that leads to another page, or to this one anew.</summary>
    public async Task GoAsync(string selector)
    {
        await page.LeaveAsync(() => page.Locator(selector).First.ClickAsync());
        Actions++;
    }

    /// <summary>An adviser opens this item or delivery from the work list; that is not counted, for the next one opens by itself.</summary>
    public async Task OpenFromQueueAsync(Guid id)
    {
        await page.GotoAsync("/advies");
        await GoAsync($"main a[href*='/advies/invullingen/'][href*='{id}']");
        Take();
    }

    /// <summary>The one filled button of a form.</summary>
    public Task SendAsync() => GoAsync(FormPage.Primary);

    public async Task TypeAsync(params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
        {
            await page.Locator(Field(name)).FillAsync(text);
        }
    }

    public async Task TickAsync(string name)
    {
        await page.Locator($"{Field(name)}[type=checkbox]").CheckAsync();
        Actions++;
    }

    /// <param name="label">As a person reads it; null for the last of the list.</param>
    public async Task PickAsync(string name, string? label)
    {
        var field = page.Locator(Field(name));
        await field.SelectOptionAsync(new SelectOptionValue { Label = label ?? (await field.Locator("option").Last.TextContentAsync())!.Trim() });
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

    private static string Field(string name) => $"main [name='{name}']:visible";
}
