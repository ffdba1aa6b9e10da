using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Evidence;

/// <summary>Adding evidence as the script and as the plain form do, and everything that must not get in.</summary>
public sealed partial class EvidenceUploadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> NothingElse = new(StringComparer.Ordinal);

    private Stage stage = null!;

    [Fact]
    public async Task Add_ByTheScript_KeepsTheFileAndAnswersWhereItIs()
    {
        var (fulfilment, client) = await DraftAsync();

        var response = await SendAsync(client, fulfilment, "contract.pdf", SampleFiles.Pdf("Contract"), "contract");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var file = await SingleFileAsync(fulfilment);
        response.Headers.Location!.ToString().ShouldBe($"/bewijsstukken/{file.Id}");
        (file.FileName, file.ContentType, file.RequirementCode, file.UploadedByName).ShouldBe(
            ("contract.pdf", "application/pdf", "contract", stage.World.Owner.DisplayName)
        );
        StoredFiles().Length.ShouldBe(await FileCountAsync());
    }

    [Fact]
    public async Task Add_ByThePlainForm_KeepsSeveralFilesAndComesBack()
    {
        var (fulfilment, client) = await DraftAsync();
        var list = await client.GetPageAsync(ListOf(fulfilment));

        var back = await client.PostFilesAsync(
            list,
            "#bewijs-toevoegen",
            NothingElse,
            new UploadedFile("Files", "contract.pdf", SampleFiles.Pdf("Contract")),
            new UploadedFile("Files", "foto.jpg", SampleFiles.Jpeg())
        );

        back.ShouldBeRedirectTo(ListOf(fulfilment));
        (await FilesAsync(fulfilment)).Select(file => file.FileName).ShouldBe(["contract.pdf", "foto.jpg"], ignoreOrder: true);
    }

    [Fact]
    public async Task Add_OneGoodAndOneBad_KeepsTheGoodAndSaysWhatIsWrong()
    {
        var (fulfilment, client) = await DraftAsync();
        var list = await client.GetPageAsync(ListOf(fulfilment));

        var back = await client.PostFilesAsync(
            list,
            "#bewijs-toevoegen",
            NothingElse,
            new UploadedFile("Files", "foto.jpg", SampleFiles.Jpeg()),
            new UploadedFile("Files", "contract.pdf", SampleFiles.Png())
        );

        var page = await client.FollowAsync(back);
        page.TextOf("[role=alert]").ShouldContain("contract.pdf Dit bestand is geen pdf, al heet het wel zo.");
        (await FilesAsync(fulfilment)).ShouldHaveSingleItem().FileName.ShouldBe("foto.jpg");
    }

    [Fact]
    public async Task Add_FortyFilesThatMayNotComeIn_LeaveACookieThatFits()
    {
        var (fulfilment, client) = await DraftAsync();
        var list = await client.GetPageAsync(ListOf(fulfilment));
        var files = Enumerable.Range(1, 40).Select(i => new UploadedFile("Files", $"{new string('\u00e9', 100)} {i}.pdf", SampleFiles.Png())).ToArray();

        var back = await client.PostFilesAsync(list, "#bewijs-toevoegen", NothingElse, files);

        back.Response.Headers.GetValues("Set-Cookie").Sum(cookie => cookie.Length).ShouldBeLessThan(8 * 1024);
        (await client.FollowAsync(back)).Document.Body!.TextContent.ShouldContain(
            "Nog 36 bestanden zijn niet toegevoegd. Voeg ze apart toe om te zien waarom."
        );
    }

    [Fact]
    public async Task Add_Photo_IsStoredWithoutItsPlace()
    {
        var (fulfilment, client) = await DraftAsync();
        var photo = SampleFiles.Heic(exif: "GPS 52.37 4.89"u8.ToArray());

        (await SendAsync(client, fulfilment, "foto.heic", photo)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var file = await SingleFileAsync(fulfilment);
        var stored = await File.ReadAllBytesAsync(Directory.GetFiles(portal.Folder, file.Id.ToString("N"), SearchOption.AllDirectories).Single());
        System.Text.Encoding.ASCII.GetString(stored).ShouldNotContain("GPS");
        file.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stored)));
    }

    [Fact]
    public async Task Add_DamagedPhoto_IsRefusedInWordsAndLeavesNothing()
    {
        var (fulfilment, client) = await DraftAsync();

        var response = await SendAsync(client, fulfilment, "foto.jpg", SampleFiles.Jpeg()[..1000]);

        (await DetailAsync(response)).ShouldContain("beschadigd");
        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_PlainFormWithoutFile_AsksForOne()
    {
        var (fulfilment, client) = await DraftAsync();
        var list = await client.GetPageAsync(ListOf(fulfilment));

        using var content = Form(list.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        var empty = new ByteArrayContent([]);
        empty.Headers.Add("Content-Disposition", "form-data; name=\"Files\"; filename=\"\"");
        content.Add(empty);

        (await client.Http.PostAsync(AddressOf(fulfilment), content)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await client.GetPageAsync(ListOf(fulfilment))).TextOf("[role=alert]").ShouldContain("Kies eerst een bestand.");
    }

    [Fact]
    public async Task Add_TwentySixMegabytes_IsRefusedInWordsAndLeavesNothing()
    {
        var (fulfilment, client) = await DraftAsync();
        var large = new byte[26 * 1024 * 1024];
        SampleFiles.Pdf("Contract").CopyTo(large, 0);

        var response = await SendAsync(client, fulfilment, "groot.pdf", large);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await DetailAsync(response)).ShouldBe("Dit bestand is groter dan 25 MB. Maak het kleiner of splits het in delen.");
        await ShouldHaveNothingAsync(fulfilment);
    }

    [Theory]
    [InlineData("contract.pdf", "png", HttpStatusCode.UnsupportedMediaType, "Dit bestand is geen pdf, al heet het wel zo.")]
    [InlineData("contract.docx", "bomb", HttpStatusCode.UnsupportedMediaType, "uitgepakt te groot")]
    [InlineData("contract.exe", "png", HttpStatusCode.UnprocessableEntity, "Bestanden van het soort .exe kunt u hier niet toevoegen.")]
    [InlineData("bsn 123456782.pdf", "png", HttpStatusCode.UnprocessableEntity, "De naam van dit bestand lijkt een burgerservicenummer te bevatten.")]
    [InlineData("uren.csv", "bsn", HttpStatusCode.UnsupportedMediaType, "op regel 1, een nummer dat eindigt op 82")]
    public async Task Add_FileThatMayNotComeIn_IsRefusedInWordsAndLeavesNothing(string name, string content, HttpStatusCode status, string message)
    {
        var (fulfilment, client) = await DraftAsync();
        var bytes = content switch
        {
            "png" => SampleFiles.Png(),
            "bomb" => SampleFiles.ZipBomb(),
            _ => "D-01;123456782"u8.ToArray(),
        };

        var response = await SendAsync(client, fulfilment, name, bytes);

        response.StatusCode.ShouldBe(status);
        (await DetailAsync(response)).ShouldContain(message);
        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_PathAndEmojiInTheName_IsStoredUnderOurIdAndShownHarmless()
    {
        var (fulfilment, client) = await DraftAsync();

        (await SendAsync(client, fulfilment, "../../😀 coöperatie.pdf", SampleFiles.Pdf("x"))).StatusCode.ShouldBe(HttpStatusCode.Created);

        var file = await SingleFileAsync(fulfilment);
        file.FileName.ShouldBe("😀 coöperatie.pdf");
        StoredFiles().ShouldContain(path => path.EndsWith(file.Id.ToString("N"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_SameFileTwice_SaysItIsThere()
    {
        var (fulfilment, client) = await DraftAsync();
        await SendAsync(client, fulfilment, "contract.pdf", SampleFiles.Pdf("x"));

        var again = await SendAsync(client, fulfilment, "kopie.pdf", SampleFiles.Pdf("x"));

        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DetailAsync(again)).ShouldBe("Dit bestand staat er al, als contract.pdf.");
        (await FilesAsync(fulfilment)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Add_TwoAtOnce_KeepsBoth()
    {
        var (fulfilment, client) = await DraftAsync();
        var token = await TokenAsync(client, fulfilment);

        var responses = await Task.WhenAll(
            SendAsync(client, fulfilment, "een.pdf", SampleFiles.Pdf("een"), token: token),
            SendAsync(client, fulfilment, "twee.pdf", SampleFiles.Pdf("twee"), token: token)
        );

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Created);
        (await FilesAsync(fulfilment)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Add_BrokenOff_LeavesNothing()
    {
        var (fulfilment, client) = await DraftAsync();
        var token = await TokenAsync(client, fulfilment);
        using var stop = new CancellationTokenSource();
        using var content = Form(token);
        content.Add(new StreamContent(new EndlessStream(stop)), "Files", "lang.pdf");

        await Should.ThrowAsync<Exception>(() => client.Http.PostAsync(AddressOf(fulfilment), content, stop.Token));

        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_BodyThatEndsHalfway_LeavesNothing()
    {
        var (fulfilment, client) = await DraftAsync();
        using var whole = Form(await TokenAsync(client, fulfilment));
        whole.Add(new ByteArrayContent(SampleFiles.Pdf("x")), "Files", "half.pdf");
        using var half = new ByteArrayContent((await whole.ReadAsByteArrayAsync())[..^80]);
        half.Headers.ContentType = whole.Headers.ContentType;

        (await client.Http.PostAsync(AddressOf(fulfilment), half)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await client.GetPageAsync(ListOf(fulfilment))).TextOf("[role=alert]").ShouldContain("Het versturen is niet goed gegaan.");
        await ShouldHaveNothingAsync(fulfilment);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        PortalClient client,
        Guid fulfilment,
        string name,
        byte[] bytes,
        string requirement = "",
        string? token = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(fulfilment));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var content = Form(token ?? await TokenAsync(client, fulfilment));
        content.Add(new StringContent(requirement), "RequirementCode");
        content.Add(new ByteArrayContent(bytes), "Files", name);
        request.Content = content;
        return await client.Http.SendAsync(request);
    }

    private static MultipartFormDataContent Form(string token) => new() { { new StringContent(token), "__RequestVerificationToken" } };

    private static async Task<string> TokenAsync(PortalClient client, Guid fulfilment) =>
        (await client.GetPageAsync(ListOf(fulfilment))).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<string> DetailAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!;

    private static Uri AddressOf(Guid fulfilment) => new($"/invullingen/{fulfilment}/bewijsstukken", UriKind.Relative);

    private static string ListOf(Guid fulfilment) => $"/invullingen/{fulfilment}/bewijsstukken";

    private async Task<(Guid Fulfilment, PortalClient Client)> DraftAsync()
    {
        stage = await Stage.SetAsync(portal);
        if (!await portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync()))
        {
            await portal.SaveAsync(EvidenceDefaults.For(stage.World.Av.Id));
        }

        return (await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Draft), await portal.SignedInAsync(stage.World.Owner));
    }

    private Task<List<EvidenceFile>> FilesAsync(Guid fulfilment) =>
        portal.ReadAsync(db => db.EvidenceFiles.AsNoTracking().Where(file => file.FulfilmentId == fulfilment).ToListAsync());

    private async Task<EvidenceFile> SingleFileAsync(Guid fulfilment) => (await FilesAsync(fulfilment)).ShouldHaveSingleItem();

    private Task<int> FileCountAsync() => portal.ReadAsync(db => db.EvidenceFiles.CountAsync());

    private string[] StoredFiles()
    {
        var root = Path.Combine(portal.Folder, "files", "evidence");
        return Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];
    }

    private async Task ShouldHaveNothingAsync(Guid fulfilment)
    {
        (await FilesAsync(fulfilment)).ShouldBeEmpty();
        StoredFiles().Length.ShouldBe(await FileCountAsync(), "a file without a row");
    }
}
