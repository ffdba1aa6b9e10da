using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Evidence;

/// <summary>A wrong file gives way to the right one in one act, until it is decided on.</summary>
public sealed class EvidenceReplacementTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "#vervangen";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replace_WhileTheAdviserHasIt_StandsInItsPlace_AndTheOldIsOutOfSight(bool erase)
    {
        var (stage, fulfilment, file) = await SetAsync(FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var opened = await adviser.GetPageAsync($"/advies/invullingen/{fulfilment}");
        var list = await owner.GetPageAsync($"/invullingen/{fulfilment}/bewijsstukken");
        list.Document.QuerySelector($"a[href='/bewijsstukken/{file}/vervangen']").ShouldNotBeNull();

        var sent = await SendAsync(owner, file, "Dit was een ander contract.", erase);

        sent.ShouldBeRedirectTo($"/invullingen/{fulfilment}/bewijsstukken");
        var after = (await owner.FollowAsync(sent)).TextOf("#bewijs");
        after.ShouldContain(erase ? "Het oude is gewist." : "Het oude ziet niemand meer.");
        after.ShouldContain("goed.pdf");
        after.ShouldNotContain("fout.pdf");
        foreach (var reader in new[] { owner, adviser })
        {
            (await reader.Http.GetAsync(new Uri($"/bewijsstukken/{file}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var kept = await portal.ReadAsync(db => db.EvidenceFiles.SingleOrDefaultAsync(row => row.Id == file));
        Directory.GetFiles(portal.Folder, file.ToString("N"), SearchOption.AllDirectories).Length.ShouldBe(erase ? 0 : 1);
        (kept is null).ShouldBe(erase);
        var now = await portal.ReadAsync(db => db.EvidenceFiles.SingleAsync(row => row.FulfilmentId == fulfilment && row.ReplacedAt == null));
        (now.RequirementCode, kept?.ReplacedById).ShouldBe(("contract", erase ? null : now.Id));

        var review = await adviser.GetPageAsync($"/advies/invullingen/{fulfilment}");
        review.TextOf("main").ShouldContain("Bewijs vervangen door een ander bestand");
        review.TextOf("main").ShouldContain("Dit was een ander contract.");
        (await adviser.PostFormAsync(opened, "form#goedkeuren")).Status.ShouldBe(HttpStatusCode.Conflict, "the adviser looked at another file");
    }

    [Fact]
    public async Task Replace_OfAClaimedDelivery_IsPossible_AndOfAVerifiedOneNot()
    {
        var (stage, fulfilment, _) = await SetAsync(FulfilmentStatus.Agreed);
        var delivery = await stage.DeliveryAsync(fulfilment, DeliveryStatus.Draft);
        var hours = await UploadAsync(stage, fulfilment, delivery, "hours");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        await SetStatusAsync(delivery, DeliveryStatus.Claimed);
        (await SendAsync(owner, hours, "De uren van een andere maand.")).ShouldBeRedirectTo($"/invullingen/{fulfilment}/bewijsstukken?levering={delivery}");

        var now = await portal.ReadAsync(db => db.EvidenceFiles.SingleAsync(row => row.DeliveryId == delivery && row.ReplacedAt == null));
        var page = await owner.GetPageAsync($"/bewijsstukken/{now.Id}/vervangen");
        await SetStatusAsync(delivery, DeliveryStatus.Verified);

        var late = await SendAsync(owner, now.Id, "Te laat.", page: page);
        (late.Status, late.TextOf("main")).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(HttpStatusCode.BadRequest),
            answer => answer.Item2.ShouldContain("U kunt dit bestand niet meer vervangen, want er is al over beslist.")
        );
        var closed = await owner.GetPageAsync($"/bewijsstukken/{now.Id}/vervangen");
        closed.Document.QuerySelector(Form).ShouldBeNull();
        closed.TextOf("main").ShouldContain("U kunt dit bestand niet meer vervangen, want er is al over beslist.");
    }

    [Fact]
    public async Task Replace_WithFaults_SaysThemAtTheFields_AndKeepsWhatWasTyped()
    {
        var (stage, fulfilment, file) = await SetAsync(FulfilmentStatus.Draft);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/bewijsstukken/{file}/vervangen");

        var empty = await owner.PostFilesAsync(page, Form, new Dictionary<string, string?> { ["Reason"] = "" });
        var same = await SendAsync(owner, file, "Nog eens.", content: SampleFiles.Pdf("fout"));
        var kind = await SendAsync(owner, file, "Een programma.", name: "goed.exe", content: [1, 2, 3]);
        var silent = await SendAsync(owner, file, " ");

        empty.ShouldHaveFieldError("File", "Kies eerst een bestand.");
        empty.ShouldHaveFieldError("Reason", "Vul in wat er mis was met het oude bestand. De adviseur leest dit.");
        same.ShouldHaveFieldError("File", "Dit is hetzelfde bestand. Kies het juiste bestand.");
        same.TextOf("[name=Reason]").ShouldBe("Nog eens.");
        kind.Status.ShouldBe(HttpStatusCode.BadRequest);
        silent.ShouldHaveFieldError("Reason", "Vul in wat er mis was met het oude bestand. De adviseur leest dit.");
        (await portal.ReadAsync(db => db.EvidenceFiles.Where(row => row.FulfilmentId == fulfilment).Select(row => row.Id).ToListAsync())).ShouldBe([file]);
    }

    /// <summary>It was an error page.</summary>
    [Fact]
    public async Task Replace_WhileThereIsNoStore_SaysSoAtTheField()
    {
        var (stage, _, file) = await SetAsync(FulfilmentStatus.Draft);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/bewijsstukken/{file}/vervangen");
        var files = Path.Combine(portal.Folder, "files");

        Directory.Move(files, files + "-weg");
        var refused = await SendAsync(owner, file, "Het verkeerde contract.", page: page);
        Directory.Move(files + "-weg", files);

        refused.ShouldHaveFieldError("File", EvidenceTexts.StoreUnavailable);
        refused.TextOf("[name=Reason]").ShouldBe("Het verkeerde contract.");
    }

    [Fact]
    public async Task Replace_ByOthers_IsNotFoundOrForbidden()
    {
        var (stage, _, file) = await SetAsync(FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/bewijsstukken/{file}/vervangen");

        foreach (var (person, status) in new[] { (stage.World.OtherOwner, HttpStatusCode.NotFound), (stage.World.Adviser, HttpStatusCode.Forbidden) })
        {
            using var client = await portal.SignedInAsync(person);
            (await client.GetPageAsync($"/bewijsstukken/{file}/vervangen")).Status.ShouldBe(status);
        }

        (await owner.GetPageAsync($"/bewijsstukken/{Ids.New()}/vervangen")).Status.ShouldBe(HttpStatusCode.NotFound);
        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(Stage Stage, Guid Fulfilment, Guid File)> SetAsync(FulfilmentStatus until)
    {
        var stage = await Stage.SetAsync(portal);
        if (!await portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync()))
        {
            await portal.SaveAsync(EvidenceDefaults.For(stage.World.Av.Id));
        }

        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), until);
        return (stage, fulfilment, await UploadAsync(stage, fulfilment, null, "contract"));
    }

    private Task<int> SetStatusAsync(Guid delivery, DeliveryStatus status) =>
        portal.ReadAsync(db =>
            db.Deliveries.Where(row => row.Id == delivery)
                .ExecuteUpdateAsync(row => row.SetProperty(found => found.Status, status).SetProperty(found => found.ClaimedAt, PortalFactory.Now.UtcDateTime))
        );

    private async Task<Guid> UploadAsync(Stage stage, Guid fulfilment, Guid? delivery, string requirement)
    {
        var added = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services
                .GetRequiredService<EvidenceService>()
                .UploadAsync(
                    new EvidenceUpload(fulfilment, delivery, requirement, "fout.pdf"),
                    new MemoryStream(SampleFiles.Pdf("fout")),
                    CancellationToken.None
                )
        );
        return added.Value.ShouldNotBeNull(string.Join(' ', added.Errors)).Id;
    }

    private static async Task<Page> SendAsync(
        PortalClient client,
        Guid file,
        string reason,
        bool erase = false,
        string name = "goed.pdf",
        byte[]? content = null,
        Page? page = null
    ) =>
        await client.PostFilesAsync(
            page ?? await client.GetPageAsync($"/bewijsstukken/{file}/vervangen"),
            Form,
            new Dictionary<string, string?> { ["Reason"] = reason, ["Erase"] = erase ? "true" : "false" },
            new UploadedFile("File", name, content ?? SampleFiles.Pdf("goed"))
        );
}
