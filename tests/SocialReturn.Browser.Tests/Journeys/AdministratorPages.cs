using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>What an administrator does with the region's schedules; every screen is looked at as it is passed.</summary>
public sealed partial class AdministratorPages(IPage page) : FormPage(page)
{
    public async Task StartScheduleAsync(string name, string norm)
    {
        await Page.GotoAsync("/advies/tarieven");
        await LookAsync();
        await Page.LeaveAsync(() => Page.ClickAsync("main a[href='/advies/tarieven/nieuw']"));
        await LookAsync();
        await FillAsync(("Name", name), ("NormHoursPerWeek", norm));
        await SubmitAsync();
    }

    public Task OpenPartAsync(string title) =>
        Page.LeaveAsync(() => Page.Locator("nav.sr-filters a").Filter(new LocatorFilterOptions { HasText = title }).ClickAsync());

    public Task AddRowAsync() => Page.LeaveAsync(() => Page.ClickAsync("button[name=toevoegen]"));

    public Task TickAsync(string name, string value) => Page.CheckAsync($"input[name='{name}'][value='{value}']");

    public async Task SaveAsync()
    {
        await LookAsync();
        await SubmitAsync();
        await LookAsync();
    }

    /// <summary>Enter in a field saves the draft; it never presses a button of a row.</summary>
    public async Task SaveByEnterAsync(string name)
    {
        await LookAsync();
        await Page.LeaveAsync(() => Page.Locator($"[name='{name}']").PressAsync("Enter"));
        await Page.Locator("main .sr-notice").First.WaitForAsync();
        await LookAsync();
    }

    public async Task<int> CountFaultsAsync() => await Page.Locator("main .sr-field__error").CountAsync();

    /// <summary>From the draft's own page to the button that names the date.</summary>
    public async Task PublishAsync(string from, string button)
    {
        await Page.GotoAsync(Address().Match(Page.Url).Value);
        await LookAsync();
        await Page.LeaveAsync(() => Page.ClickAsync("#doen a[href$='/publiceren']"));
        await FillAsync(("From", from));
        await Page.LeaveAsync(() => Page.ClickAsync("#data button[type=submit]"));
        await LookAsync();
        (await Page.InnerTextAsync("#publiceren button")).ShouldBe(button);
        await SubmitAsync();
        await LookAsync();
    }

    /// <summary>Axe finds nothing, and nothing overflows or overlaps.</summary>
    private async Task LookAsync()
    {
        (await Screen.AxeFaultsAsync(Page)).ShouldBeEmpty(Page.Url);
        (await Screen.LayoutFaultsAsync(Page)).ShouldBeEmpty(Page.Url);
    }

    [GeneratedRegex("^.*/advies/tarieven/[0-9a-f-]{36}")]
    private static partial Regex Address();
}
