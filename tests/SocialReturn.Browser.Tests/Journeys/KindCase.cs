using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A tender of AV-regio with the proof that a new region asks, its contractor and its adviser, each with a browser of their own.</summary>
internal sealed partial class KindCase
{
    private const string Files = "input[type=file][multiple]";
    private const string ProofAsked = "[data-evidence-kinds]";

    private readonly Stage stage;
    private readonly Guid tender;
    private readonly bool javaScript;

    private KindCase(Stage stage, Guid tender, bool javaScript)
    {
        this.stage = stage;
        this.tender = tender;
        this.javaScript = javaScript;
    }

    public required CountedActions Contractor { get; init; }

    public required CountedActions Adviser { get; init; }

    public static async Task<KindCase> StartAsync(BrowserPortal browser, bool javaScript = true)
    {
        var set = await browser.StageAsync();
        if (!await browser.Portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync()))
        {
            await browser.Portal.SaveAsync(EvidenceDefaults.For(set.World.Av.Id));
        }

        var running = await set.TenderAsync();
        // A training hangs on it; nothing of it is delivered.
        await set.ParticipationAsync(running);
        return new KindCase(set, running, javaScript)
        {
            Contractor = new CountedActions(await browser.SignedInAsync(set.World.Owner, javaScript: javaScript)),
            Adviser = new CountedActions(await browser.SignedInAsync(set.World.Adviser, javaScript: javaScript)),
        };
    }

    /// <summary>From the page of the tender to the filled-in form, which is not sent yet.</summary>
    public async Task FillInAsync(KindExample example)
    {
        await Contractor.Page.GotoAsync($"/aanbestedingen/{tender}");
        await Contractor.GoAsync("main a[href$='/invullingen/nieuw']");
        if (example.Slug != "participatie")
        {
            await Contractor.GoAsync($"main a[href$='/invullingen/nieuw/{example.Slug}']");
        }

        await FollowAsync(example.Steps);
    }

    /// <returns>The item.</returns>
    public async Task<Guid> SendAsync()
    {
        await Contractor.SendAsync();
        var found = Item().Match(Contractor.Page.Url);
        found.Success.ShouldBeTrue($"{Contractor.Page.Url}: {await Contractor.Main.InnerTextAsync()}");
        return Guid.Parse(found.Groups["id"].Value);
    }

    /// <summary>From the queue.</summary>
    public async Task ApproveAsync(Guid item, string amount)
    {
        await Adviser.OpenFromQueueAsync(item);
        await Expect(Adviser.Page.Locator("#goedkeuren")).ToContainTextAsync(amount);
        await Adviser.GoAsync("#goedkeuren button[type=submit]");
        await Expect(Adviser.Main).ToContainTextAsync($"{amount} goedgekeurd");
    }

    /// <summary>From the page of the item to what was sent in, with its proof on the same screen.</summary>
    public async Task DeliverAsync(Guid item, DeliveredPart part)
    {
        await Contractor.Page.GotoAsync($"/invullingen/{item}");
        await Contractor.GoAsync("main a[href$='/leveren']");
        foreach (var code in part.Proof)
        {
            await AddProofAsync(item, code);
        }

        await FollowAsync(part.Steps);
        if (!javaScript)
        {
            await Contractor.GoAsync("main button[name=Calculate]");
        }

        await Expect(Contractor.Value).ToContainTextAsync(part.Value);
        (await SendAsync()).ShouldBe(item);
        await Expect(Contractor.Main).ToContainTextAsync(part.Value);
    }

    /// <summary>Stored and read, at the item and at the tender.</summary>
    public async Task ShouldEndAtAsync(Guid item, decimal realised)
    {
        var amount = Euro.Round(realised);
        var stored = await stage.FindAsync<Fulfilment>(item);
        stored.ShouldSatisfyAllConditions(() => stored.Status.ShouldBe(FulfilmentStatus.Completed), () => stored.RealisedValue.ShouldBe(amount));
        (await stage.FindAsync<Tender>(tender)).Progress.Realised.ShouldBe(amount);
        await Contractor.Page.GotoAsync($"/invullingen/{item}");
        var row = Contractor.Page.Locator(".sr-summary__row").Filter(new LocatorFilterOptions { HasText = "Gerealiseerd" });
        await Expect(row).ToContainTextAsync(amount.ToString());
    }

    /// <summary>Which proof is asked for comes up by itself, so each takes one action; without scripts the button is the second.</summary>
    private async Task AddProofAsync(Guid item, string code)
    {
        var file = $"{code}-{item:N}.pdf";
        await Expect(Contractor.Page.Locator(ProofAsked)).ToHaveValueAsync(code);
        await Contractor.AddFileAsync(Files, file, SampleFiles.Pdf($"{code} {Contractor.Page.Url}"));
        if (!javaScript)
        {
            await Contractor.GoAsync(".sr-upload__send button");
        }

        await Expect(Contractor.Page.Locator("[data-evidence-list] li").Filter(new LocatorFilterOptions { HasText = file })).ToBeVisibleAsync();
    }

    private async Task FollowAsync(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            await (
                step switch
                {
                    Step.Type type => Contractor.TypeAsync((type.Name, type.Text)),
                    Step.Tick tick => Contractor.TickAsync(tick.Name),
                    Step.Pick pick => Contractor.PickAsync(pick.Name, pick.Label),
                    _ => Contractor.GoAsync("button[name=AddRow]"),
                }
            );
        }
    }

    [GeneratedRegex("/invullingen/(?<id>[0-9a-f-]{36})([?#].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
