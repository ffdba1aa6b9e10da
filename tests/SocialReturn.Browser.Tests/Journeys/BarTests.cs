using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Evidence;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>
/// How many actions a task may take: a click, a choice or a file is one, typing is none. Registering, logging a placement
/// and approving from the queue are counted in <see cref="WholeJobTests"/>, the first time in <see cref="InvitationTests"/>, each kind from its
/// proposal to verified in <see cref="KindJourneyTests"/>.
/// </summary>
public sealed class BarTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task Contractor_DeliversTheNextPeriod_InTwoClicksAndTheHours()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync());
        await stage.DeliveryAsync(fulfilment, DeliveryStatus.Verified);
        var (page, person) = await AtWorkAsync(stage.World.Owner);
        await page.GotoAsync($"/invullingen/{fulfilment}");

        await person.GoAsync("main a[href$='/leveren']");
        await page.FillAsync("[name=HoursPerWeek]", "24");
        await person.GoAsync(FormPage.Primary);

        person.Actions.ShouldBe(2);
        await Expect(page).ToHaveURLAsync(new Regex($"/invullingen/{fulfilment}$"));
        var periods = await browser.Portal.ReadAsync(db => db.Deliveries.Where(row => row.FulfilmentId == fulfilment).OrderBy(row => row.From).ToListAsync());
        periods
            .Select(period => (period.From, period.To, period.Status))
            .ShouldBe([
                (new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 28), DeliveryStatus.Verified),
                (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), DeliveryStatus.Claimed),
            ]);
    }

    [TimedFact]
    public async Task Contractor_AddsProof_InTwoActionsOnTheSameScreen()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(stage.World.TheHague));
        await browser.Portal.SaveAsync(EvidenceDefaults.For(stage.World.Haaglanden.Id));
        var (page, person) = await AtWorkAsync(stage.World.Owner);
        await page.GotoAsync($"/invullingen/{fulfilment}");

        await person.ChooseAsync("[data-evidence-kinds]", "contract");
        await person.AddFileAsync("input[type=file][multiple]", "contract.pdf", SampleFiles.Pdf("Arbeidscontract"));

        await Expect(page.Locator("[data-evidence-list]")).ToContainTextAsync("contract.pdf");
        person.Actions.ShouldBeLessThanOrEqualTo(2);
        page.Url.ShouldEndWith($"/invullingen/{fulfilment}");
    }

    [TimedFact]
    public async Task Adviser_ApprovesFromTheMail_InTwoActions()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var mail = await browser.Portal.ReadAsync(db =>
            db.OutgoingMails.Where(row => row.UniqueKey.StartsWith($"proposed/{fulfilment}/")).Select(row => row.Html).SingleAsync()
        );
        var (page, person) = await AtWorkAsync(stage.World.Adviser);
        await page.SetContentAsync(mail!);

        await person.GoAsync($"a[href$='/advies/invullingen/{fulfilment}']");
        await person.GoAsync("#goedkeuren button[type=submit]");

        person.Actions.ShouldBe(2);
        (await stage.FindAsync<Fulfilment>(fulfilment)).Status.ShouldBe(FulfilmentStatus.Agreed);
        await Expect(page).ToHaveURLAsync(new Regex($"/advies/invullingen/(?!{fulfilment})"));
    }

    [TimedFact]
    public async Task Adviser_Rejects_InThreeActions()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var (page, person) = await AtWorkAsync(stage.World.Adviser);
        await page.GotoAsync($"/advies/invullingen/{fulfilment}");

        await person.GoAsync("a[href*='/afwijzen']");
        await person.ChooseAsync("#reden select", index: 1);
        await person.GoAsync("#reden button[type=submit]");

        person.Actions.ShouldBe(3);
        (await stage.FindAsync<Fulfilment>(fulfilment)).Status.ShouldBe(FulfilmentStatus.Rejected);
    }

    [TimedTheory]
    [InlineData("contractor")]
    [InlineData("adviser")]
    public async Task Report_FromTheTender_IsOneClick(string who)
    {
        var stage = await browser.StageAsync();
        var tender = await stage.TenderAsync();
        var (page, person) = await AtWorkAsync(who == "adviser" ? stage.World.Adviser : stage.World.Owner);
        await page.GotoAsync(who == "adviser" ? $"/advies/aanbestedingen/{tender}" : $"/aanbestedingen/{tender}");

        var download = await page.RunAndWaitForDownloadAsync(() => person.ClickAsync("main a:has-text('rapport')"));

        person.Actions.ShouldBe(1);
        download.SuggestedFilename.ShouldEndWith(".pdf");
    }

    private async Task<(IPage Page, CountedActions Person)> AtWorkAsync(Core.Accounts.User user)
    {
        var page = await browser.SignedInAsync(user);
        return (page, new CountedActions(page));
    }
}
