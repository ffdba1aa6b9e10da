using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>A delivery that was never sent in can be thrown away; what was sent in never.</summary>
public sealed class DeliveryRemovalTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form:has([name=version])";

    [Fact]
    public async Task Draft_IsAskedOnce_AndGoesWithTheProofThatIsOfItAlone()
    {
        var (stage, id, owner) = await StartAsync();
        var draft = await stage.DeliveryAsync(id, DeliveryStatus.Draft);
        var own = await stage.EvidenceAsync(id, draft);
        var whole = await stage.EvidenceAsync(id);

        var page = await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{id}/leveringen/{draft}"), "Concept verwijderen");
        page.ShouldShow("Concept verwijderen");
        var removed = await owner.PostFormAsync(page, Form);

        removed.ShouldBeRedirectTo($"/invullingen/{id}");
        var after = await owner.FollowAsync(removed);
        after.TextOf("main").ShouldContain("Het concept is verwijderd.");
        after.TextOf("main").ShouldContain("Concept van een levering verwijderd", Case.Insensitive, "the history says so");
        (await portal.ReadAsync(db => db.Deliveries.CountAsync(row => row.FulfilmentId == id))).ShouldBe(0);
        (await portal.ReadAsync(db => db.EvidenceFiles.Where(file => file.FulfilmentId == id).Select(file => file.Id).ToListAsync())).ShouldBe([whole]);
        FilesOf(whole).ShouldHaveSingleItem();
        FilesOf(own).ShouldBeEmpty("the file itself is gone too");
        (await owner.GetPageAsync($"/invullingen/{id}/leveringen/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Between the last look at the draft and the save of the file.</summary>
    [Fact]
    public async Task Draft_ThrownAwayWhileAFileIsKept_IsAConflict_AndLeavesNoFile()
    {
        var (stage, id, _) = await StartAsync();
        var draft = await stage.DeliveryAsync(id, DeliveryStatus.Draft);

        var before = FilesOf("*");
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), async services =>
        {
            var clock = new InterruptedClock(portal.Clock, () => ThrowAway(stage, id, draft));
            await using var content = new MemoryStream(SampleFiles.Pdf("Proef"));
            var upload = new EvidenceUpload(id, draft, RequirementCode: null, "factuur.pdf");
            return await ActivatorUtilities.CreateInstance<EvidenceService>(services, clock).UploadAsync(upload, content, CancellationToken.None);
        });

        outcome.Kind.ShouldBe(OutcomeKind.Conflict);
        (await portal.ReadAsync(db => db.EvidenceFiles.CountAsync(file => file.FulfilmentId == id))).ShouldBe(0);
        FilesOf("*").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task LastThingOpen_RemovedAfterAllWasVerified_CompletesTheItem()
    {
        var (stage, _, owner) = await StartAsync();
        var tender = await stage.TenderAsync();
        var id = await stage.PurchaseAsync(tender);
        var draft = await stage.DeliveryAsync(id, DeliveryStatus.Draft);
        await stage.DeliveryAsync(id, DeliveryStatus.Verified);
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Agreed, "the draft keeps it open");

        await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}/leveringen/{draft}/verwijderen"), Form);

        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Completed);
        (await stage.FindAsync<Core.Tenders.Tender>(tender)).Progress.Agreed.IsZero.ShouldBeTrue();
    }

    [Theory]
    [InlineData(DeliveryStatus.Claimed)]
    [InlineData(DeliveryStatus.ChangesRequested)]
    [InlineData(DeliveryStatus.Verified)]
    [InlineData(DeliveryStatus.Rejected)]
    public async Task SentIn_IsNeverThrownAway(DeliveryStatus status)
    {
        var (stage, id, owner) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id, status);
        var address = $"/invullingen/{id}/leveringen/{delivery}/verwijderen";

        (await owner.GetPageAsync(address)).ShouldBeRedirectTo($"/invullingen/{id}");
        var version = (await stage.FindAsync<Delivery>(delivery)).Version;
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<DeliveryRemovalService>().RemoveAsync(id, delivery, version, CancellationToken.None)
        );
        outcome.Kind.ShouldBe(OutcomeKind.Conflict);
    }

    [Fact]
    public async Task Draft_ThatWasSentInElsewhere_IsAConflict_AndOfOthersMissing()
    {
        var (stage, id, owner) = await StartAsync();
        var draft = await stage.DeliveryAsync(id, DeliveryStatus.Draft);
        var address = $"/invullingen/{id}/leveringen/{draft}/verwijderen";
        var stale = await owner.GetPageAsync(address);
        await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}/leveringen/{draft}"), "form#levering");

        (await owner.PostFormAsync(stale, Form)).Status.ShouldBe(HttpStatusCode.Conflict);

        using var other = await portal.SignedInAsync(stage.World.OtherOwner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await other.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync($"/invullingen/{id}/leveringen/{Ids.New()}/verwijderen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>In a thread of its own: who saves waits for it.</summary>
    private void ThrowAway(Stage stage, Guid id, Guid draft) =>
        Task.Run(() =>
                portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), async services =>
                    await services
                        .GetRequiredService<DeliveryRemovalService>()
                        .RemoveAsync(id, draft, (await stage.FindAsync<Delivery>(draft)).Version, CancellationToken.None)
                )
            )
            .GetAwaiter()
            .GetResult()
            .IsDone.ShouldBeTrue();

    private string[] FilesOf(Guid id) => FilesOf(id.ToString("N"));

    private string[] FilesOf(string pattern) => Directory.GetFiles(Path.Combine(portal.Folder, "files"), pattern, SearchOption.AllDirectories);

    private async Task<(Stage Stage, Guid Fulfilment, PortalClient Owner)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.ParticipationAsync(await stage.TenderAsync()), await portal.SignedInAsync(stage.World.Owner));
    }

    /// <summary>Lets something happen when the time is asked: the file is noted with it, just before it is saved.</summary>
    private sealed class InterruptedClock(TimeProvider clock, Action meanwhile) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            meanwhile();
            return clock.GetUtcNow();
        }
    }
}
