using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Journeys;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>Somebody with a browser of their own, who looks at every screen that is passed.</summary>
public sealed class Person(IPage page) : FormPage(page)
{
    private static readonly TimeSpan CodeStep = TimeSpan.FromSeconds(30);

    public IPage Screen => Page;

    /// <summary>Follows the link of an invitation to the first page of the work: name and password, second factor, recovery codes.</summary>
    public static async Task<Person> ByInvitationAsync(ProductionPortal portal, string link, string name)
    {
        var person = await ByInvitationAsync(await portal.VisitorAsync(), portal.Clock, link, name);
        portal.Clock.Advance(CodeStep);
        return person;
    }

    /// <summary>The same, where time goes by itself.</summary>
    public static async Task<Person> ByInvitationAsync(IPage page, TimeProvider clock, string link, string name)
    {
        var person = new Person(page);
        await person.OpenAsync(link);
        await person.SendAsync(("Name", name), ("Password", "groene paarden lopen door"));
        var key = (await person.Page.Locator("main strong.sr-app__key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.SendAsync(("Code", Totp.CodeAt(key, clock.GetUtcNow().UtcDateTime)));
        await person.Page.LeaveAsync(() => person.Page.Locator("main a.utrecht-button--primary-action").ClickAsync());
        await person.LookAsync();
        return person;
    }

    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        answer!.Status.ShouldBe(200, address);
        await LookAsync();
    }

    /// <summary>Fills in the form of the page, sends it, and sees that it was taken.</summary>
    public async Task SendAsync(params (string Name, string Value)[] fields)
    {
        await FillAsync(fields);
        await SubmitAsync();
        await TakenAsync();
    }

    /// <summary>Presses a button or link, and sees that it was taken.</summary>
    public async Task PressAsync(string selector)
    {
        await Page.LeaveAsync(() => Page.Locator(selector).First.ClickAsync());
        await TakenAsync();
    }

    /// <summary>Puts a file on the page as proof of the item that is chosen, and waits until it stands in the list.</summary>
    public async Task ProveAsync(string item, string fileName, byte[] content)
    {
        await Page.Locator("[data-evidence-kinds]").SelectOptionAsync(new SelectOptionValue { Label = item });
        await Page.Locator("input[type=file][multiple]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = fileName,
                    MimeType = "application/pdf",
                    Buffer = content,
                }
            );
        await Assertions.Expect(Page.Locator("#bewijs [data-evidence-list]")).ToContainTextAsync(fileName);
    }

    /// <summary>The last part of the address: the id of what was made.</summary>
    public string MadeId() => new Uri(Page.Url).AbsolutePath.Split('/')[^1];

    public async Task ShouldReadAsync(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    private async Task TakenAsync()
    {
        var faults = await Page.Locator("[data-error-summary] li, .sr-field__error").AllInnerTextsAsync();
        faults.ShouldBeEmpty(Page.Url);
        await LookAsync();
    }

    private async Task LookAsync() => (await Support.Screen.AxeFaultsAsync(Page)).ShouldBeEmpty(Page.Url);
}
