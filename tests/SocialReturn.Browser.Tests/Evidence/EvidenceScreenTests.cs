using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using Xunit;

namespace SocialReturn.Browser.Tests.Evidence;

/// <summary>Adding evidence as people do: in the page of the proposal, with and without scripts.</summary>
public sealed class EvidenceScreenTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    private const string Files = "input[type=file][multiple]";
    private const string Items = "[data-evidence-list] > li";

    private Stage stage = null!;

    [TimedTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Add_SeveralFilesAtOnce_ShowsEachAndOffersTheNextItem(int width)
    {
        var page = await DraftPageAsync(width);
        await page.SelectOptionAsync("[data-evidence-kinds]", "contract");

        await page.SetInputFilesAsync(Files, [Pdf("contract-d16.pdf", "Contract"), Pdf("bijlage.pdf", "Bijlage")]);

        await Assertions.Expect(page.Locator(Items)).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(Items).Nth(0)).ToContainTextAsync("contract-d16.pdf, 1 kB");
        await Assertions.Expect(page.Locator(Items).Nth(1)).ToContainTextAsync("bijlage.pdf, 1 kB");
        await Assertions.Expect(page.Locator(".sr-upload__list li")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-evidence-kinds]")).ToHaveValueAsync("target-group");
        (await LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Add_AFileThatIsRefused_SaysWhyAndTheOtherStays(int width)
    {
        var page = await DraftPageAsync(width);

        await page.SetInputFilesAsync(Files, [OnDisk("goed.pdf", SampleFiles.Pdf("Contract")), OnDisk("fout.pdf", SampleFiles.Png()), TooLarge()]);

        await Assertions.Expect(page.Locator(Items).Filter(new() { HasText = "goed.pdf" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".sr-upload__list li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".sr-upload__list")).ToContainTextAsync("Dit bestand is geen pdf, al heet het wel zo.");
        await Assertions.Expect(page.Locator(".sr-upload__list")).ToContainTextAsync("Dit bestand is groter dan 25 MB.");
        (await LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task Remove_AWrongFile_TakesItFromTheListAndKeepsThePage()
    {
        var page = await DraftPageAsync();
        await page.SetInputFilesAsync(Files, Pdf("verkeerd.pdf", "Verkeerd"));
        var item = page.Locator(Items).Filter(new() { HasText = "verkeerd.pdf" });

        await item.GetByRole(AriaRole.Button, new() { Name = "Verwijderen: verkeerd.pdf" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/wijzigen/participatie#bewijs$"));
        await Assertions.Expect(item).ToHaveCountAsync(0);
    }

    [TimedFact]
    public async Task Add_WithoutScripts_TakesSeveralFilesInOneForm()
    {
        var page = await DraftPageAsync(javaScript: false);
        await page.SetInputFilesAsync(Files, [Pdf("contract.pdf", "Contract"), File("fout.pdf", SampleFiles.Png())]);

        await page.ClickAsync("text=Bestanden toevoegen");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/wijzigen/participatie#bewijs$"));
        await Assertions.Expect(page.Locator(Items).Filter(new() { HasText = "contract.pdf" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#bewijs [role=alert]")).ToContainTextAsync("fout.pdf Dit bestand is geen pdf, al heet het wel zo.");
        (await LayoutFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task Add_TwentySixMegabytesWithoutScripts_SaysSoOnThePage()
    {
        var page = await DraftPageAsync(javaScript: false);
        await page.SetInputFilesAsync(Files, TooLarge());

        await page.ClickAsync("text=Bestanden toevoegen");

        await Assertions.Expect(page.Locator("#bewijs [role=alert]")).ToContainTextAsync("groot.pdf Dit bestand is groter dan 25 MB.");
        Directory.Exists(Path.Combine(browser.Portal.Folder, "files", "evidence", "unfinished")).ShouldBeTrue();
        Directory.GetFiles(Path.Combine(browser.Portal.Folder, "files", "evidence", "unfinished")).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task New_Proposal_IsSavedAsDraftToGoOnWithItsEvidence()
    {
        await SetAsync();
        var tender = await stage.TenderAsync();
        var page = await browser.SignedInAsync(stage.World.Owner);
        await page.GotoAsync($"/aanbestedingen/{tender}/invullingen/nieuw");
        await page.SelectOptionAsync("[name=BlockCode]", "participatiewet");
        await page.FillAsync("[name=BirthDate]", "1981-05-06");
        await page.FillAsync("[name=Initial]", "J");
        await page.FillAsync("[name=SurnameLetters]", "Bakk");

        await page.ClickAsync("text=Bewaar als concept en voeg bewijs toe");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/wijzigen/participatie#bewijs$"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(1);
    }

    [TimedFact]
    public async Task New_Delivery_TakesItsEvidenceBeforeItIsSaved()
    {
        await SetAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync());
        var page = await browser.SignedInAsync(stage.World.Owner);
        await page.GotoAsync($"/invullingen/{fulfilment}/leveren");

        await page.SelectOptionAsync("[data-evidence-kinds]", "hours");
        await page.SetInputFilesAsync(Files, Pdf("uren.pdf", "Uren"));

        await Assertions.Expect(page.Locator(Items).Filter(new() { HasText = "Urenverklaring" })).ToContainTextAsync("uren.pdf");
        (await LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    /// <summary>At the end of the page, where the bar that stays in view on a phone covers nothing.</summary>
    private static async Task<IReadOnlyList<string>> LayoutFaultsAsync(IPage page)
    {
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        return await Screen.LayoutFaultsAsync(page);
    }

    private static FilePayload Pdf(string name, string text) => File(name, SampleFiles.Pdf(text));

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = content,
        };

    /// <summary>A large file goes by its path: as a payload it would travel to the browser in text first.</summary>
    private string TooLarge() => OnDisk("groot.pdf", new byte[26 * 1024 * 1024]);

    private string OnDisk(string name, byte[] content)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(browser.Portal.Folder, "chosen")).FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private async Task SetAsync()
    {
        stage = await browser.StageAsync();
        if (!await browser.Portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync()))
        {
            await browser.Portal.SaveAsync(EvidenceDefaults.For(stage.World.Av.Id));
        }
    }

    private async Task<IPage> DraftPageAsync(int width = 1280, bool javaScript = true)
    {
        await SetAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Draft);
        var page = await browser.SignedInAsync(stage.World.Owner, width, javaScript);
        await page.GotoAsync($"/invullingen/{fulfilment}/wijzigen/participatie");
        return page;
    }
}
