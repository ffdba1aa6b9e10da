using System.Buffers.Binary;
using System.Text;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

public sealed class EvidenceInspectorTests
{
    private const string Bsn = "123456782";

    private readonly EvidenceInspector inspector = Inspectors.With(new EvidenceOptions());

    public static TheoryData<string, byte[], string> Allowed =>
        new()
        {
            { "a.pdf", SampleFiles.Pdf("Contract"), "pdf" },
            { "a.PDF", SampleFiles.Pdf("Contract"), "pdf" },
            { "a.jpg", SampleFiles.Jpeg(), "jpg" },
            { "a.jpeg", SampleFiles.Jpeg(), "jpg" },
            { "a.png", SampleFiles.Png(), "png" },
            { "a.heic", SampleFiles.Heic(), "heic" },
            { "a.docx", SampleFiles.Docx(), "docx" },
            { "a.xlsx", SampleFiles.Xlsx(), "xlsx" },
            { "a.odt", SampleFiles.Odt(), "odt" },
            { "a.csv", "naam;uren\r\nD-01;160\r\n"u8.ToArray(), "csv" },
            { "a.txt", "Één regel"u8.ToArray(), "txt" },
            { "a.csv", Encoding.Latin1.GetBytes("coöperatie;12"), "csv" },
            { "foto", SampleFiles.Jpeg(), "jpg" },
            { "notitie", "tekst"u8.ToArray(), "txt" },
        };

    public static TheoryData<string, byte[], string> Lying =>
        new()
        {
            { "a.pdf", SampleFiles.Png(), "pdf" },
            { "a.pdf", "gewone tekst"u8.ToArray(), "pdf" },
            { "a.pdf", SampleFiles.Docx(), "pdf" },
            { "a.jpg", SampleFiles.Pdf("x"), "jpg" },
            { "a.docx", SampleFiles.Xlsx(), "docx" },
            { "a.docx", SampleFiles.Zip(("a.txt", "x")), "docx" },
            { "a.xlsx", SampleFiles.Odt(), "xlsx" },
            { "a.txt", SampleFiles.Pdf("x"), "txt" },
            { "a.csv", [0x4D, 0x5A, 0, 0, 1, 2], "csv" },
            { "a.txt", "MZ\0\0"u8.ToArray(), "txt" },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task InspectAsync_AllowedType_IsFoundInTheContent(string name, byte[] content, string type)
    {
        var inspection = await InspectAsync(name, content);

        inspection.Refusal.ShouldBeNull();
        inspection.Type!.Name.ShouldBe(type);
    }

    [Theory]
    [MemberData(nameof(Lying))]
    public async Task InspectAsync_TypeLies_SaysWhatItIsNot(string name, byte[] content, string claimed) =>
        (await InspectAsync(name, content)).Refusal.ShouldBe(
            $"Dit bestand is geen {claimed}, al heet het wel zo. Bewaar het opnieuw als {claimed} en voeg het dan toe."
        );

    [Theory]
    [InlineData("a.exe", "Bestanden van het soort .exe kunt u hier niet toevoegen.")]
    [InlineData("a.pdf.html", "Bestanden van het soort .html kunt u hier niet toevoegen.")]
    [InlineData("bericht.eml", "Bestanden van het soort .eml kunt u hier niet toevoegen.")]
    [InlineData($"contract_{Bsn}.pdf", "De naam van dit bestand lijkt een burgerservicenummer te bevatten.")]
    public void RefuseByName_Name_IsRefusedUnread(string name, string message) =>
        EvidenceInspector.RefuseByName(name).ShouldNotBeNull().ShouldStartWith(message);

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("foto")]
    public void RefuseByName_AllowedOrWithoutExtension_IsReadFirst(string name) => EvidenceInspector.RefuseByName(name).ShouldBeNull();

    [Fact]
    public async Task InspectAsync_NothingKnown_IsRefused() =>
        (await InspectAsync("foto", [0x4D, 0x5A, 0, 0])).Refusal.ShouldNotBeNull().ShouldStartWith("Wij herkennen het soort bestand niet.");

    [Fact]
    public async Task InspectAsync_Empty_IsRefused() => (await InspectAsync("a.pdf", [])).Refusal.ShouldBe("Dit bestand is leeg. Kies een ander bestand.");

    [Fact]
    public async Task InspectAsync_ZipBomb_IsRefusedBeforeItUnpacks()
    {
        var bomb = SampleFiles.ZipBomb();
        bomb.Length.ShouldBeLessThan(2 * 1024 * 1024);

        (await InspectAsync("a.docx", bomb)).Refusal.ShouldNotBeNull().ShouldContain("uitgepakt te groot");
    }

    [Fact]
    public async Task InspectAsync_ZipThatLiesAboutItsSize_IsRefusedWhileReading()
    {
        var small = Inspectors.With(new EvidenceOptions { MaxUnpackedMegabytes = 1 });
        var docx = SampleFiles.Docx(text: new string('a', 3 * 1024 * 1024));
        SayUnpackedSize(docx, 10);

        (await small.InspectAsync(new MemoryStream(docx), "a.docx", default)).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task InspectAsync_TooManyEntries_AreCountedNotOpened()
    {
        var entries = Enumerable.Range(0, 2001).Select(i => ($"word/{i}.xml", "")).ToArray();

        (await InspectAsync("a.docx", SampleFiles.Docx(more: entries))).Refusal.ShouldNotBeNull().ShouldContain("te veel onderdelen");
    }

    [Fact]
    public async Task InspectAsync_CutOffZip_IsDamaged() =>
        (await InspectAsync("a.docx", SampleFiles.Docx()[..^30])).Refusal.ShouldBe("Dit bestand is beschadigd. Bewaar het opnieuw en voeg het dan toe.");

    [Fact]
    public async Task InspectAsync_BrokenXml_IsDamaged() =>
        (await InspectAsync("a.docx", SampleFiles.Docx("<niet gesloten>"))).Refusal.ShouldNotBeNull().ShouldContain("beschadigd");

    [Fact]
    public async Task InspectAsync_TooManyPixels_AreRefusedFromTheHeader()
    {
        (await InspectAsync("a.png", SampleFiles.Png(100_000, 100_000))).Refusal.ShouldNotBeNull().ShouldContain("beeldpunten");
        (await InspectAsync("a.jpg", SampleFiles.Jpeg(65_000, 65_000))).Refusal.ShouldNotBeNull().ShouldContain("beeldpunten");
        (await InspectAsync("a.heic", SampleFiles.Heic(30_000, 30_000))).Refusal.ShouldNotBeNull().ShouldContain("beeldpunten");
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.jpg")]
    public async Task InspectAsync_PictureWithoutSize_IsDamaged(string name) =>
        (await InspectAsync(name, name == "a.png" ? SampleFiles.Png(0, 0) : SampleFiles.Jpeg()[..200])).Refusal.ShouldNotBeNull().ShouldContain("beschadigd");

    [Fact]
    public async Task InspectAsync_BsnInText_SaysTheLine() =>
        (await InspectAsync("a.csv", Encoding.UTF8.GetBytes($"naam;nummer\nD-01;1\nD-02;{Bsn}\n"))).Refusal.ShouldBe(
            "In dit bestand lijkt een burgerservicenummer te staan: op regel 3, een nummer dat eindigt op 82. Maak het zwart of haal het weg, en voeg het bestand dan opnieuw toe."
        );

    [Fact]
    public async Task InspectAsync_BsnFarIntoALongText_IsFoundOnItsLine()
    {
        var text = string.Concat(Enumerable.Repeat("D-01;160;36\n", 20_000)) + $"D-02;{Bsn}\n";

        (await InspectAsync("a.csv", Encoding.UTF8.GetBytes(text))).Refusal.ShouldNotBeNull().ShouldContain("op regel 20001,");
    }

    [Fact]
    public async Task InspectAsync_BsnAcrossTwoPieces_IsFound()
    {
        for (var before = (32 * 1024) - 12; before < (32 * 1024) + 12; before++)
        {
            var text = new string(' ', before) + Bsn + " uur";
            (await InspectAsync("a.txt", Encoding.UTF8.GetBytes(text))).Refusal.ShouldNotBeNull($"after {before} spaces");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task InspectAsync_LongNumberAcrossTwoPieces_IsNotTakenForOne(int digitsBefore)
    {
        var text = new string(' ', (32 * 1024) - digitsBefore) + Bsn + "12345678" + new string(' ', 40_000);

        (await InspectAsync("a.txt", Encoding.UTF8.GetBytes(text))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task InspectAsync_BsnInOfficeFiles_IsFoundWhereverItStands()
    {
        (await InspectAsync("a.docx", SampleFiles.Docx($"BSN {Bsn}"))).Refusal.ShouldNotBeNull().ShouldContain("in het document");
        (await InspectAsync("a.docx", SampleFiles.Docx(more: ("word/header1.xml", $"<h><p>{Bsn}</p></h>")))).Refusal.ShouldNotBeNull();
        (await InspectAsync("a.docx", SampleFiles.Docx("12345</w:t></w:r><w:r><w:t>6782"))).Refusal.ShouldNotBeNull();
        (await InspectAsync("a.xlsx", SampleFiles.Xlsx(cell: Bsn))).Refusal.ShouldNotBeNull().ShouldContain("in werkblad 1");
        (await InspectAsync("a.xlsx", SampleFiles.Xlsx(shared: Bsn))).Refusal.ShouldNotBeNull();
        (await InspectAsync("a.odt", SampleFiles.Odt(Bsn))).Refusal.ShouldNotBeNull();
    }

    [PdfTextFact]
    public async Task InspectAsync_BsnInAPdf_SaysThePage() =>
        (await InspectAsync("a.pdf", SampleFiles.Pdf("Contract", $"BSN {Bsn}")))
            .Refusal.ShouldNotBeNull()
            .ShouldContain("op pagina 2, een nummer dat eindigt op 82");

    [PdfTextFact]
    public async Task InspectAsync_PdfOfManyPages_NamesThePageAfterManyPieces()
    {
        var pages = Enumerable.Repeat("Uren van deze week, vier dagen, getekend door de leidinggevende", 2000).Append($"BSN {Bsn}").ToArray();

        (await InspectAsync("a.pdf", SampleFiles.Pdf(pages))).Refusal.ShouldNotBeNull().ShouldContain("op pagina 2001,");
    }

    [PdfTextFact]
    public async Task InspectAsync_Pdf_TellsWhetherItsTextWasSearched()
    {
        (await InspectAsync("a.pdf", SampleFiles.Pdf("Contract"))).Text.ShouldBe(TextCheck.Clear);
        (await InspectAsync("a.pdf", SampleFiles.Pdf(""))).Text.ShouldBe(TextCheck.NotChecked);
        (await InspectAsync("a.pdf", "%PDF-1.4 en dan niets"u8.ToArray())).Text.ShouldBe(TextCheck.NotChecked);
    }

    [Fact]
    public async Task InspectAsync_OtherTypes_TellWhetherTheirTextWasSearched()
    {
        (await InspectAsync("a.jpg", SampleFiles.Jpeg())).Text.ShouldBe(TextCheck.NotChecked);
        (await InspectAsync("a.docx", SampleFiles.Docx())).Text.ShouldBe(TextCheck.Clear);
        (await InspectAsync("a.txt", "Eenmanszaak Jansen, btw NL123456782B01"u8.ToArray())).Text.ShouldBe(TextCheck.SoleTraderVat);
        (await InspectAsync("a.txt", "Jansen B.V., btw NL123456782B01"u8.ToArray())).Text.ShouldBe(TextCheck.Clear);
    }

    private Task<InspectionOutcome> InspectAsync(string name, byte[] content) => inspector.InspectAsync(new MemoryStream(content), name, default);

    /// <summary>Overwrites the unpacked size in every record of the table at the end.</summary>
    private static void SayUnpackedSize(byte[] zip, int size)
    {
        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0; )
        {
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 24), size);
            var next = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }
}
