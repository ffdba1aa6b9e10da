using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A page with one form: fields by their name, and the one filled button.</summary>
public class FormPage(IPage page)
{
    internal const string Primary = "main button.utrecht-button--primary-action:visible";

    protected IPage Page => page;

    /// <summary>The amount in the panel beside the form, before anything is saved.</summary>
    public ILocator Value => page.Locator("#waarde .sr-value__amount").First;

    /// <summary>How many forms were sent: the screens that a person had to fill in.</summary>
    public int Sent { get; private set; }

    /// <summary>What a person must fill in: required, empty, and on the screen.</summary>
    public async Task<int> CountRequiredAsync() =>
        await page.Locator("main [required]:visible").EvaluateAllAsync<int>("fields => fields.filter(field => !field.value).length");

    public async Task FillAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"main [name='{name}']:visible").First;
            if (await field.EvaluateAsync<bool>("field => field.tagName === 'SELECT'"))
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }
    }

    /// <summary>Presses the button and waits for the page that follows.</summary>
    public async Task SubmitAsync()
    {
        await page.LeaveAsync(() => page.Locator(Primary).First.ClickAsync());
        Sent++;
    }
}
