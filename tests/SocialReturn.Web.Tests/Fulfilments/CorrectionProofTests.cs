using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>The proof of a correction over HTTP: with its form, while it waits, and in the history.</summary>
public sealed class CorrectionProofTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "main form[enctype]";
    private const string Field = "Proof.Files";
    private const string AddForm = "form[action^='/correcties/'][enctype]";
    private const string RemoveForm = "form[action^='/correcties/bewijs/']";
    private static readonly Dictionary<string, string?> Nothing = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string?> Less = new(StringComparer.Ordinal) { ["HoursPerWeek"] = "18", ["Reason"] = "Het waren 18 uren." };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Proof_GoesWithTheForm_IsReadByTheOtherSide_AndStandsInTheHistory(bool byDesk)
    {
        var (stage, id, delivery) = await VerifiedAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var (by, other) = byDesk ? (adviser, owner) : (owner, adviser);
        string PageOf(PortalClient client) => client == adviser ? $"/advies/invullingen/{id}?levering={delivery}" : $"/invullingen/{id}";
        var form = await by.GetPageAsync((byDesk ? "/advies" : "") + Address(id, delivery));

        var sent = await by.PostFilesAsync(form, Form, Less, new UploadedFile(Field, "urenstaat.pdf", SampleFiles.Pdf("Uren")));
        sent.ShouldBeRedirectTo(PageOf(by));

        var file = (await FilesAsync(delivery)).ShouldHaveSingleItem();
        var waiting = await by.FollowAsync(sent);
        waiting.TextOf("main").ShouldContain("urenstaat.pdf");
        var read = await other.GetPageAsync(PageOf(other));
        read.TextOf("main").ShouldContain("Bewijs bij deze correctie");
        read.Document.QuerySelector($"a[href='/bewijsstukken/{file.Id}']").ShouldNotBeNull();
        read.Document.QuerySelectorAll(AddForm + ", " + RemoveForm).ShouldBeEmpty("the other side only reads");
        (await other.Http.GetAsync(new Uri($"/bewijsstukken/{file.Id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var added = await by.PostFilesAsync(waiting, AddForm, Nothing, new UploadedFile("Files", "planning.pdf", SampleFiles.Pdf("Planning")));
        added.ShouldBeRedirectTo(PageOf(by));
        var both = await by.FollowAsync(added);
        both.TextOf("main").ShouldContain("Toegevoegd: planning.pdf.");
        (await other.PostFormAsync(read, "form[action$='/correctie/akkoord']")).Status.ShouldBe(HttpStatusCode.Conflict, "there is more to look at");
        var removed = await by.PostFormAsync(both, $"form[action='/correcties/bewijs/{file.Id}/verwijderen']");
        (await by.FollowAsync(removed)).TextOf("main").ShouldContain("Verwijderd: urenstaat.pdf.");

        await other.PostFormAsync(await other.GetPageAsync(PageOf(other)), "form[action$='/correctie/akkoord']");
        foreach (var client in new[] { owner, adviser })
        {
            var after = await client.GetPageAsync(PageOf(client));
            after.TextOf(".sr-history").ShouldContain("Bewijs bij de correctie toegevoegd");
            after.TextOf(".sr-history").ShouldContain("planning.pdf");
            after.TextOf(".sr-history").ShouldNotContain("urenstaat.pdf");
            var asked = after.TextOf(client == owner ? "#bewijs" : "section[aria-labelledby=bewijs]");
            asked.ShouldNotContain("planning.pdf", Case.Insensitive, "it is of the correction");
        }
    }

    [Fact]
    public async Task Refused_KeepsTheFile_WithoutAScript_UntilItIsDroppedOrSent()
    {
        var (stage, id, delivery) = await VerifiedAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(Address(id, delivery));

        var refused = await owner.PostFilesAsync(
            page,
            Form,
            new Dictionary<string, string?> { ["HoursPerWeek"] = "18" },
            new UploadedFile(Field, "een.pdf", SampleFiles.Pdf("een")),
            new UploadedFile(Field, "twee.pdf", SampleFiles.Pdf("twee"))
        );
        refused.ShouldHaveFieldError("Reason", "Vul in wat er niet klopt.");
        refused.TextOf(Form).ShouldContain("een.pdf");
        refused.Document.QuerySelector($"[name='{Field}']")!.HasAttribute("aria-invalid").ShouldBeFalse();
        var dropped = await owner.PostFormAsync(refused, Form, button: "[name='Proof.Drop'][value='0']");
        dropped.Status.ShouldBe(HttpStatusCode.OK);
        dropped.TextOf(Form).ShouldNotContain("een.pdf");
        dropped.Document.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("value").ShouldBe("18");
        var calculated = await owner.PostFormAsync(dropped, Form, new Dictionary<string, string?> { ["Calculate"] = "true" });
        calculated.TextOf("main").ShouldContain("Dit is € 3.333,33 waard.");
        (await FilesAsync(delivery)).ShouldBeEmpty();

        var sent = await owner.PostFormAsync(calculated, Form, new Dictionary<string, string?> { ["Reason"] = "Het waren 18 uren." });

        sent.ShouldBeRedirectTo($"/invullingen/{id}");
        (await FilesAsync(delivery)).Select(file => file.FileName).ShouldBe(["twee.pdf"]);
    }

    [Fact]
    public async Task Files_ThatMayNotComeIn_AreNamedAtTheField_BesideAllElse()
    {
        var (stage, id, delivery) = await VerifiedAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(Address(id, delivery));
        var large = new byte[26 * 1024 * 1024];
        SampleFiles.Pdf("Groot").CopyTo(large, 0);

        var kind = await owner.PostFilesAsync(
            page,
            Form,
            Nothing,
            new UploadedFile(Field, "goed.pdf", SampleFiles.Pdf("goed")),
            new UploadedFile(Field, "nog eens.pdf", SampleFiles.Pdf("goed")),
            new UploadedFile(Field, "programma.exe", [1, 2, 3]),
            new UploadedFile(Field, "foto.pdf", SampleFiles.Png())
        );
        kind.Status.ShouldBe(HttpStatusCode.BadRequest);
        kind.ShouldHaveFieldError("Reason", "Vul in wat er niet klopt.");
        var fault = kind.TextOf("#Proof_Files-fout");
        fault.ShouldContain("nog eens.pdf: Dit bestand staat er al, als goed.pdf.");
        fault.ShouldContain("programma.exe: Bestanden van het soort .exe kunt u hier niet toevoegen.");
        fault.ShouldContain("foto.pdf: Dit bestand is geen pdf, al heet het wel zo.");
        var size = await owner.PostFilesAsync(page, Form, Less, new UploadedFile(Field, "groot.pdf", large));
        size.ShouldHaveFieldError(Field, "groot.pdf: Dit bestand is groter dan 25 MB. Maak het kleiner of splits het in delen.");
        (await owner.PostFilesAsync(page, Form, Less, new UploadedFile(Field, "uren.csv", "BSN 123456782"u8.ToArray())))
            .TextOf("#Proof_Files-fout")
            .ShouldContain("burgerservicenummer");
        (await FilesAsync(delivery)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WhileThereIsNoStore_SaysSoAtTheField_AndKeepsWhatWasKept()
    {
        var (stage, id, delivery) = await VerifiedAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(Address(id, delivery));
        var kept = await owner.PostFilesAsync(page, Form, Nothing, new UploadedFile(Field, "eerder.pdf", SampleFiles.Pdf("eerder")));
        var files = Path.Combine(portal.Folder, "files");

        Directory.Move(files, files + "-weg");
        var refused = await owner.PostFilesAsync(kept, Form, Less, new UploadedFile(Field, "nu.pdf", SampleFiles.Pdf("nu")));
        Directory.Move(files + "-weg", files);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.TextOf("#Proof_Files-fout").ShouldContain("Het portaal kan nu geen bestanden bewaren.");
        refused.TextOf("[name=Reason]").ShouldBe("Het waren 18 uren.");
        (await owner.PostFormAsync(refused, Form)).ShouldBeRedirectTo($"/invullingen/{id}");
        (await FilesAsync(delivery)).Select(file => file.FileName).ShouldBe(["eerder.pdf"]);
    }

    [Fact]
    public async Task CreditNote_AsksForTheNoteItself_AndWithoutItTheOtherSideReadsThat()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var invoice = await stage.DeliveryAsync(id, DeliveryStatus.Verified);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await owner.GetPageAsync($"/invullingen/{id}/leveringen/{invoice}/creditfactuur");
        page.TextOf("label[for=Proof_Files]").ShouldContain("Voeg de creditfactuur toe");
        var note = new Dictionary<string, string?>
        {
            ["Number"] = "C-8",
            ["Date"] = "1-3-2026",
            ["InvoiceInclVat"] = "1.210",
            ["Vat"] = "210",
        };

        var without = await owner.FollowAsync(await owner.PostFilesAsync(page, Form, note));
        without.TextOf("main").ShouldContain("Voeg de creditfactuur zelf hieronder toe als bewijs.");
        (await adviser.GetPageAsync($"/advies/invullingen/{id}")).TextOf("main").ShouldContain("Er is geen bewijs bij deze correctie.");
        await owner.PostFormAsync(without, "form[action$='/correctie/intrekken']");

        note["Number"] = "C-9";
        var again = await owner.GetPageAsync($"/invullingen/{id}/leveringen/{invoice}/creditfactuur");
        var with = await owner.FollowAsync(
            await owner.PostFilesAsync(again, Form, note, new UploadedFile(Field, "creditfactuur C-9.pdf", SampleFiles.Pdf("C-9")))
        );
        with.TextOf("main").ShouldContain("Creditfactuur ingediend. De adviseur kijkt ernaar.");
        with.TextOf("main").ShouldNotContain("Voeg de creditfactuur zelf hieronder toe");
        (await adviser.GetPageAsync($"/advies/invullingen/{id}")).TextOf("main").ShouldContain("creditfactuur C-9.pdf");
    }

    [Fact]
    public async Task Add_WithoutAFile_OrWithAWrongOne_SaysSo_AndAfterTheDecisionItIsAConflict()
    {
        var (stage, id, delivery) = await VerifiedAsync();
        await stage.CorrectionAsync(delivery);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await owner.GetPageAsync($"/invullingen/{id}");
        page.TextOf("main").ShouldContain("Er is geen bewijs bij deze correctie.");

        (await owner.FollowAsync(await owner.PostFilesAsync(page, AddForm, Nothing))).TextOf("main").ShouldContain("Kies eerst een bestand.");
        var wrong = await owner.PostFilesAsync(page, AddForm, Nothing, new UploadedFile("Files", "foto.pdf", SampleFiles.Png()));
        (await owner.FollowAsync(wrong)).TextOf("main").ShouldContain("foto.pdf Dit bestand is geen pdf, al heet het wel zo.");
        await owner.PostFilesAsync(page, AddForm, Nothing, new UploadedFile("Files", "uren.pdf", SampleFiles.Pdf("uren")));
        var listed = await owner.GetPageAsync($"/invullingen/{id}");

        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery}"), "form[action$='/correctie/akkoord']");

        var late = await owner.PostFilesAsync(listed, AddForm, Nothing, new UploadedFile("Files", "te laat.pdf", SampleFiles.Pdf("laat")));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await owner.PostFormAsync(listed, RemoveForm)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await FilesAsync(delivery)).Select(file => file.FileName).ShouldBe(["uren.pdf"]);
    }

    [Fact]
    public async Task Acts_OfOthers_AreForbiddenOrNotFound()
    {
        var (stage, id, delivery) = await VerifiedAsync();
        await stage.CorrectionAsync(delivery);
        var file = await stage.CorrectionProofAsync(delivery);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/invullingen/{id}");
        var add = page.Document.QuerySelector(AddForm)!.GetAttribute("action")!;
        var paper = new UploadedFile("Files", "vreemd.pdf", SampleFiles.Pdf("vreemd"));

        foreach (
            var (person, status) in new[]
            {
                (stage.World.OtherOwner, HttpStatusCode.NotFound),
                (stage.World.HaaglandenAdviser, HttpStatusCode.NotFound),
                (stage.World.Adviser, HttpStatusCode.Forbidden),
                (stage.World.Reader, HttpStatusCode.Forbidden),
                (stage.World.Platform, HttpStatusCode.Forbidden),
            }
        )
        {
            using var client = await portal.SignedInAsync(person);
            (await PostAsync(client, add, paper)).ShouldBe(status, person.DisplayName);
            (await PostAsync(client, $"/correcties/bewijs/{file}/verwijderen")).ShouldBe(status, person.DisplayName);
        }

        (await PostAsync(owner, $"/correcties/{Ids.New()}/bewijs", paper)).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(owner, $"/correcties/bewijs/{Ids.New()}/verwijderen")).ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"/bewijsstukken/{file}/vervangen")).Status.ShouldBe(HttpStatusCode.NotFound, "it is replaced in its correction");
        (await FilesAsync(delivery)).Select(row => row.Id).ShouldBe([file]);
    }

    /// <summary>With a token that is good for this person.</summary>
    private static async Task<HttpStatusCode> PostAsync(PortalClient client, string address, params UploadedFile[] files)
    {
        var account = await client.GetPageAsync("/account");
        var token = account.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        }

        using var answer = await client.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode;
    }

    private static string Address(Guid id, Guid delivery) => $"/invullingen/{id}/leveringen/{delivery}/correctie";

    private async Task<(Stage Stage, Guid Fulfilment, Guid Delivery)> VerifiedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, id, await stage.DeliveryAsync(id, DeliveryStatus.Verified));
    }

    private Task<List<EvidenceFile>> FilesAsync(Guid delivery) =>
        portal.ReadAsync(db => db.EvidenceFiles.AsNoTracking().Where(file => file.DeliveryId == delivery).OrderBy(file => file.Id).ToListAsync());
}
