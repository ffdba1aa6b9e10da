using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Fulfilments;
using Xunit;

namespace SocialReturn.Web.Tests.Evidence;

/// <summary>Who may open, see and remove evidence, and how it is handed out.</summary>
public sealed class EvidenceAccessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Stage stage = null!;
    private Guid fulfilment;
    private Guid file;

    private World World => stage.World;

    [Fact]
    public async Task Open_ByItsContractor_IsAnAttachmentThatNoBrowserRuns()
    {
        await SetAsync();

        var response = await GetAsync(World.Owner);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Pdf("Łukasz"));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("contract Łukasz.pdf");
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Open_ByAColleague_IsAllowed()
    {
        await SetAsync();

        (await GetAsync(World.Member)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Open_ByTheRegionsAdviser_IsRecorded()
    {
        await SetAsync(FulfilmentStatus.Proposed);

        (await GetAsync(World.Adviser)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var audit = (await AuditAsync("Evidence.Downloaded")).ShouldHaveSingleItem();
        (audit.ActorId, audit.FulfilmentId).ShouldBe((World.Adviser.Id, fulfilment));
    }

    [Fact]
    public async Task Open_ByItsContractor_IsNotRecorded()
    {
        await SetAsync();

        await GetAsync(World.Owner);

        (await AuditAsync("Evidence.Downloaded")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_ByStrangers_IsAsAbsentAsAFileThatNeverWas()
    {
        await SetAsync();

        (await GetAsync(World.OtherOwner)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(World.HaaglandenAdviser)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(World.Owner, Ids.New())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_ByReaderOrPlatform_IsForbidden()
    {
        await SetAsync();

        (await GetAsync(World.Reader)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(World.Platform)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Open_SignedOut_AsksToSignIn()
    {
        await SetAsync();

        (await portal.Visitor().GetPageAsync($"/bewijsstukken/{file}")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Add_ByAdviserOrReader_IsForbidden()
    {
        await SetAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent("x"), "__RequestVerificationToken" },
            { new ByteArrayContent(SampleFiles.Pdf("x")), "Files", "x.pdf" },
        };

        foreach (var person in new[] { World.Adviser, World.Reader })
        {
            var client = await portal.SignedInAsync(person);
            (await client.Http.PostAsync(new Uri($"/invullingen/{fulfilment}/bewijsstukken", UriKind.Relative), content)).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden
            );
        }
    }

    [Fact]
    public async Task List_ForTheContractor_NamesItemsFilesAndWhatIsLater()
    {
        await SetAsync();

        var page = await (await portal.SignedInAsync(World.Owner)).GetPageAsync(List);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf(".sr-evidence").ShouldContain("Arbeidscontract contract Łukasz.pdf, 1 kB, niet gescand op virussen");
        page.TextOf(".sr-evidence").ShouldContain("Urenverklaring later");
        page.Document.QuerySelector("[data-evidence-kinds] option")!.TextContent.ShouldBe("Bewijs van de doelgroep", "the missing item comes first");
        page.Document.QuerySelector($"button[formaction='/bewijsstukken/{file}/verwijderen']").ShouldNotBeNull();
    }

    [Fact]
    public async Task List_OfOneDelivery_NamesItInTitleAndHeading()
    {
        await SetAsync(FulfilmentStatus.Agreed);
        var month = await stage.DeliveryAsync(fulfilment, DeliveryStatus.Draft);
        var (from, to) = await portal.ReadAsync(async db =>
        {
            var row = await db.Deliveries.SingleAsync(row => row.Id == month);
            return (row.From, row.To);
        });
        var owner = await portal.SignedInAsync(World.Owner);

        var page = await owner.GetPageAsync($"{List}?levering={month}");

        var name = $"Bewijs bij {FulfilmentDescriptions.Period(from, to)}";
        page.TextOf("h1").ShouldBe(name);
        page.Document.Title!.ShouldStartWith(name);
        (await owner.GetPageAsync(List)).TextOf("h1").ShouldBe("Bewijs bij de invulling");
    }

    [Fact]
    public async Task List_ForTheAdviser_HasNoWayToAddOrRemove()
    {
        await SetAsync(FulfilmentStatus.Proposed);

        var page = await (await portal.SignedInAsync(World.Adviser)).GetPageAsync(List);

        page.TextOf(".sr-evidence").ShouldContain("contract Łukasz.pdf");
        page.Document.QuerySelector("input[type=file]").ShouldBeNull();
        page.Document.QuerySelector("button[formaction]").ShouldBeNull();
    }

    [Fact]
    public async Task List_ForStrangers_Is404()
    {
        await SetAsync();

        (await (await portal.SignedInAsync(World.OtherOwner)).GetPageAsync(List)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_SameFileWithAnotherContractor_WarnsTheAdviserAndNobodyElse()
    {
        await SetAsync(FulfilmentStatus.Proposed);
        var theirs = await stage.ParticipationAsync(await stage.TenderAsync(contractor: World.Groen, title: "Geheim"), FulfilmentStatus.Proposed);
        await UploadAsync(World.At(World.Groen, World.OtherOwner), theirs, "kopie.pdf", SampleFiles.Pdf("Łukasz"));

        var adviser = await (await portal.SignedInAsync(World.Adviser)).GetPageAsync(List);
        var contractor = await (await portal.SignedInAsync(World.Owner)).GetPageAsync(List);

        adviser.TextOf(".sr-evidence").ShouldContain("Ditzelfde bestand staat ook bij een andere opdrachtnemer.");
        adviser.TextOf(".sr-evidence").ShouldNotContain(World.Groen.Name);
        adviser.TextOf(".sr-evidence").ShouldNotContain("kopie.pdf");
        contractor.TextOf(".sr-evidence").ShouldNotContain("Ditzelfde bestand");
    }

    [Fact]
    public async Task Remove_InADraft_RemovesRowAndFileAndIsRecorded()
    {
        await SetAsync();

        (await RemoveAsync(World.Owner)).ShouldBeRedirectTo(List);

        (await portal.ReadAsync(db => db.EvidenceFiles.AnyAsync(row => row.Id == file))).ShouldBeFalse();
        Directory.GetFiles(portal.Folder, file.ToString("N"), SearchOption.AllDirectories).ShouldBeEmpty();
        (await AuditAsync("Evidence.Removed")).ShouldHaveSingleItem().ActorId.ShouldBe(World.Owner.Id);
    }

    [Fact]
    public async Task Remove_WhileTheAdviserDecides_IsRefusedInWords()
    {
        await SetAsync(until: FulfilmentStatus.Proposed);

        (await RemoveAsync(World.Owner)).ShouldBeRedirectTo(List);

        var page = await (await portal.SignedInAsync(World.Owner)).GetPageAsync(List);
        page.Document.QuerySelector($"button[formaction='/bewijsstukken/{file}/verwijderen']").ShouldBeNull();
        (await portal.ReadAsync(db => db.EvidenceFiles.AnyAsync(row => row.Id == file))).ShouldBeTrue();
    }

    [Fact]
    public async Task Remove_ByOthers_IsNotFoundOrForbidden()
    {
        await SetAsync();

        (await RemoveAsync(World.OtherOwner)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RemoveAsync(World.Adviser)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await RemoveAsync(World.Reader)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Remove_WithoutToken_Is400()
    {
        await SetAsync();
        var client = await portal.SignedInAsync(World.Owner);

        (await client.Http.PostAsync(new Uri($"/bewijsstukken/{file}/verwijderen", UriKind.Relative), content: null)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    private string List => $"/invullingen/{fulfilment}/bewijsstukken";

    private async Task SetAsync(FulfilmentStatus until = FulfilmentStatus.Draft)
    {
        stage = await Stage.SetAsync(portal);
        if (!await portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync()))
        {
            await portal.SaveAsync(EvidenceDefaults.For(World.Av.Id));
        }

        fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), until);
        file = await UploadAsync(World.At(World.Merwedal, World.Owner), fulfilment, "contract Łukasz.pdf", SampleFiles.Pdf("Łukasz"));
    }

    private async Task<Guid> UploadAsync(AccessScope scope, Guid to, string name, byte[] content)
    {
        var added = await portal.InScopeAsync(scope, services =>
            services
                .GetRequiredService<EvidenceService>()
                .UploadAsync(new EvidenceUpload(to, DeliveryId: null, "contract", name), new MemoryStream(content), CancellationToken.None)
        );
        added.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', added.Errors));
        return added.Value!.Id;
    }

    private async Task<HttpResponseMessage> GetAsync(User person, Guid? id = null)
    {
        var client = await portal.SignedInAsync(person);
        return await client.Http.GetAsync(new Uri($"/bewijsstukken/{id ?? file}", UriKind.Relative));
    }

    /// <summary>Posts the form of a page that the person may see, with this file's address.</summary>
    private async Task<Page> RemoveAsync(User person)
    {
        var client = await portal.SignedInAsync(person);
        var token = (await client.GetPageAsync("/kies")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["ReturnUrl"] = List }
        );
        var response = await client.Http.PostAsync(new Uri($"/bewijsstukken/{file}/verwijderen", UriKind.Relative), form);
        return new Page(response, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }

    private Task<List<AuditEvent>> AuditAsync(string action) =>
        portal.ReadAsync(db => db.AuditEvents.AsNoTracking().Where(audit => audit.Action == action && audit.SubjectId == file).ToListAsync());
}
