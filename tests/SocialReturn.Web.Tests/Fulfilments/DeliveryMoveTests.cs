using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>A delivery that waits is taken back, or brought to the tender that it belongs to.</summary>
public sealed class DeliveryMoveTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string WithdrawForm = "form:has([name=version])";
    private const string MoveForm = "form:has([name=Target])";

    [Fact]
    public async Task TakenBack_IsAskedOnce_AndSentInAgain()
    {
        var (stage, id, owner) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id);

        var page = await OpenAsync(owner, id, "Intrekken of aanpassen");
        page.TextOf("main").ShouldContain("€ 4.444,44");
        var taken = await owner.PostFormAsync(page, WithdrawForm);

        taken.ShouldBeRedirectTo($"/invullingen/{id}");
        var after = await owner.FollowAsync(taken);
        after.TextOf("main").ShouldContain("De levering is ingetrokken.");
        after.TextOf("main").ShouldContain("Levering ingetrokken", Case.Insensitive, "the history says so");
        (await stage.FindAsync<Fulfilment>(id)).ClaimedValue.IsZero.ShouldBeTrue();

        var again = await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}"), "form#levering");
        again.ShouldBeRedirectTo($"/invullingen/{id}");
        (await stage.FindAsync<Delivery>(delivery)).Status.ShouldBe(DeliveryStatus.Claimed);
    }

    [Fact]
    public async Task TakenBack_OfAnItemThatWasCompletedSince_IsNoLinkThatLeadsNowhere()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var taken = await stage.DeliveryAsync(id, DeliveryStatus.Withdrawn);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync($"/invullingen/{id}")).Document.QuerySelectorAll($"a[href$='/leveringen/{taken}']").ShouldNotBeEmpty();

        await stage.DeliveryAsync(id, DeliveryStatus.Verified);

        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Completed);
        (await owner.GetPageAsync($"/invullingen/{id}")).Document.QuerySelectorAll($"a[href$='/leveringen/{taken}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task TakenBack_WhenTheAdviserDecidedMeanwhile_IsAConflict()
    {
        var (stage, id, owner) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id);
        var stale = await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}/intrekken");
        await stage.VerifyAsync(delivery);

        (await owner.PostFormAsync(stale, WithdrawForm)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Moved_ByChoosingTheAgreement_StandsThere_AndSaysWhereItWent()
    {
        var (stage, id, owner) = await StartAsync();
        var target = await stage.SameElsewhereAsync(id, await stage.TenderAsync(title: "Groenonderhoud Oost"));
        await stage.DeliveryAsync(id);

        var page = await OpenAsync(owner, id, "Verplaatsen naar een andere aanbesteding");
        page.TextOf("main").ShouldContain("Groenonderhoud Oost");
        page.TextOf("main").ShouldContain("Waarde daar € 4.444,44");
        var moved = await owner.PostFormAsync(page, MoveForm, new Dictionary<string, string?> { ["Target"] = target.ToString() });

        moved.ShouldBeRedirectTo($"/invullingen/{target}");
        (await owner.FollowAsync(moved)).TextOf("main").ShouldContain("De levering is verplaatst en staat nu hier.");
        var former = await owner.GetPageAsync($"/invullingen/{id}");
        former.TextOf("main").ShouldContain("Verplaatst");
        former.TextOf("main").ShouldContain("Naar Groenonderhoud Oost");
        (await stage.FindAsync<Fulfilment>(target)).ClaimedValue.IsZero.ShouldBeFalse();
    }

    /// <summary>What went on elsewhere is not missing its proof, and its invoice was not sent in twice.</summary>
    [Theory]
    [InlineData(DeliveryStatus.Moved)]
    [InlineData(DeliveryStatus.Withdrawn)]
    public async Task Gone_IsForTheDeskNothingToCheck(DeliveryStatus status)
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var delivery = await stage.DeliveryAsync(id, status);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery}");

        page.Document.QuerySelectorAll(".sr-check").ShouldBeEmpty();
        page.TextOf("main").ShouldContain("door de opdrachtnemer", Case.Insensitive);
        if (status == DeliveryStatus.Moved)
        {
            var link = page.Document.QuerySelectorAll("a").Single(element => element.TextContent.StartsWith("Naar Groenonderhoud", StringComparison.Ordinal));
            (await adviser.GetPageAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll(".sr-check").ShouldNotBeEmpty("there it waits");
        }
    }

    [Fact]
    public async Task Moved_WithoutAChoice_SaysSoBesideTheField()
    {
        var (stage, id, owner) = await StartAsync();
        await stage.SameElsewhereAsync(id, await stage.TenderAsync(title: "Groenonderhoud Oost"));
        var delivery = await stage.DeliveryAsync(id);

        var page = await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}/verplaatsen"), MoveForm);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf("fieldset").ShouldContain("Kies bij welke aanbesteding deze levering hoort.");
        (await stage.FindAsync<Delivery>(delivery)).Status.ShouldBe(DeliveryStatus.Claimed);
    }

    [Fact]
    public async Task Moved_WhereItsDaysAreDeliveredAlready_SaysWhy()
    {
        var (stage, id, owner) = await StartAsync();
        var target = await stage.SameElsewhereAsync(id, await stage.TenderAsync(title: "Groenonderhoud Oost"));
        await stage.DeliveryAsync(target);
        var delivery = await stage.DeliveryAsync(id);

        var page = await owner.PostFormAsync(
            await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}/verplaatsen"),
            MoveForm,
            new Dictionary<string, string?> { ["Target"] = target.ToString() }
        );

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf("fieldset").ShouldContain("Deze dagen zijn al doorgegeven.");
        (await stage.FindAsync<Delivery>(delivery)).Status.ShouldBe(DeliveryStatus.Claimed);
    }

    [Fact]
    public async Task NothingThatFits_SaysWhatWouldFit_AndIsNotOffered()
    {
        var (stage, id, owner) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id);

        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldNotContain("Verplaatsen naar een andere aanbesteding");
        (await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}/verplaatsen")).TextOf("main").ShouldContain("Geen andere afspraak past");
    }

    [Theory]
    [InlineData("intrekken")]
    [InlineData("verplaatsen")]
    public async Task Page_OfWhatIsDecided_GoesBack_AndOfOthersIsMissing(string act)
    {
        var (stage, id, owner) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id, DeliveryStatus.Verified);
        var address = $"/invullingen/{id}/leveringen/{delivery}/{act}";

        (await owner.GetPageAsync(address)).ShouldBeRedirectTo($"/invullingen/{id}");

        using var other = await portal.SignedInAsync(stage.World.OtherOwner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await other.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync($"/invullingen/{id}/leveringen/{Ids.New()}/{act}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>By the link in the row of the delivery, which names its days for who cannot see the row.</summary>
    private static async Task<Page> OpenAsync(PortalClient owner, Guid id, string link)
    {
        var page = await owner.GetPageAsync($"/invullingen/{id}");
        var found = page.Document.QuerySelectorAll("main a[href]").SingleOrDefault(element => element.TextContent.StartsWith(link, StringComparison.Ordinal));
        return await owner.GetPageAsync(found.ShouldNotBeNull().GetAttribute("href")!);
    }

    private async Task<(Stage Stage, Guid Id, PortalClient Owner)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.ParticipationAsync(await stage.TenderAsync()), await portal.SignedInAsync(stage.World.Owner));
    }
}
