using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Authorities;
using SocialReturn.Web.Infrastructure.Spreadsheets;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>The region's administrator keeps the list of contracting authorities.</summary>
public sealed class AuthorityTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/advies/instellingen/opdrachtgevers";

    [Fact]
    public async Task Added_CanBeChosenForATender()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync(Address);

        (await administrator.PostFormAsync(page, "#opdrachtgever", Name("  Waterschap   Rivierenland "))).ShouldBeRedirectTo(Address);
        (await administrator.PostFormAsync(page, "#opdrachtgever", Name("Waterschap Rivierenland"))).ShouldBeRedirectTo(Address);

        (await administrator.GetPageAsync(Address)).TextOf("tbody").ShouldContain("Waterschap Rivierenland");
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync("/advies/aanbestedingen/nieuw")).TextOf("[name=AuthorityId]").ShouldContain("Waterschap Rivierenland");
        (await administrator.GetPageAsync("/advies/logboek?over=instellingen"))
            .TextOf("tbody")
            .ShouldContain("Opdrachtgever toegevoegd door Henk van der Meer");
    }

    [Theory]
    [InlineData("", "Vul de naam van de opdrachtgever in.")]
    [InlineData("gemeente  GORINCHEM", "Deze opdrachtgever staat al in de lijst.")]
    public async Task Add_WithAFault_SaysItAtTheField(string name, string message)
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);

        (await administrator.PostFormAsync(await administrator.GetPageAsync(Address), "#opdrachtgever", Name(name))).ShouldHaveFieldError("Name", message);
    }

    [Fact]
    public async Task Renamed_ShowsTheNewNameOnItsTenders_AndTheSecondScreenSeesWhatHappened()
    {
        var stage = await Stage.SetAsync(portal);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var authority = await AddAsync(administrator, "Gemeente Leerdam");
        var tender = await stage.TenderAsync(authority);
        var page = await administrator.GetPageAsync($"{Address}/{authority.Id}");

        var renamed = await administrator.PostFormAsync(page, "#naam", Name("Gemeente Vijfheerenlanden"));
        var late = await administrator.PostFormAsync(page, "#naam", Name("Gemeente Zederik"));

        renamed.ShouldBeRedirectTo($"{Address}/{authority.Id}");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf().ShouldContain(AuthorityScreenTexts.Conflict);
        late.Document.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("Gemeente Vijfheerenlanden");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain("Gemeente Vijfheerenlanden");
        (
            await administrator.PostFormAsync(await administrator.GetPageAsync($"{Address}/{authority.Id}"), "#naam", Name("Gemeente Altena"))
        ).ShouldHaveFieldError("Name", AuthorityTexts.NameKnown);
    }

    [Fact]
    public async Task Ended_TakesNoNewReaders_AndKeepsTheOnesItHas()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var authority = await AddAsync(administrator, "Gemeente Lingewaal");
        var open = await administrator.GetPageAsync("/advies/gebruikers");
        open.TextOf("[name=AuthorityId]").ShouldContain("Gemeente Lingewaal");

        await administrator.PostFormAsync(await administrator.GetPageAsync($"{Address}/{authority.Id}"), "form[action$='/beeindigen']");

        (await administrator.GetPageAsync("/advies/gebruikers")).TextOf("[name=AuthorityId]").ShouldNotContain("Gemeente Lingewaal");
        var late = await administrator.PostFormAsync(
            open,
            "form[action$='/uitnodigingen']",
            new Dictionary<string, string?>
            {
                ["Mail"] = "lezer@overheid.example",
                ["Role"] = "AuthorityReader",
                ["AuthorityId"] = authority.Id.ToString(),
            }
        );
        late.ShouldHaveFieldError("AuthorityId", "Deze opdrachtgever is beëindigd. Kies een andere opdrachtgever.");
    }

    [Fact]
    public async Task Ended_StaysOnItsTenders_AndCannotBeChosen_UntilItIsUsedAgain()
    {
        var stage = await Stage.SetAsync(portal);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var authority = await AddAsync(administrator, "Gemeente Woudrichem");
        var tender = await stage.TenderAsync(authority);
        var open = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");
        var page = await administrator.GetPageAsync($"{Address}/{authority.Id}");
        page.TextOf().ShouldContain(AuthorityScreenTexts.OneRunning);

        await administrator.PostFormAsync(page, "form[action$='/beeindigen']");

        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain("Gemeente Woudrichem");
        (await adviser.GetPageAsync("/advies/aanbestedingen/nieuw")).TextOf("[name=AuthorityId]").ShouldNotContain("Gemeente Woudrichem");
        (await adviser.PostFormAsync(open, "form[data-unsaved]", Tender(authority.Id)))
            .Document.QuerySelectorAll("[data-error-summary] a")
            .Select(link => link.TextContent.Trim())
            .ShouldContain(TenderTexts.AuthorityEnded);
        (await administrator.PostFormAsync(page, "form[action$='/beeindigen']")).Status.ShouldBe(HttpStatusCode.Conflict, "it was ended already");

        await administrator.PostFormAsync(await administrator.GetPageAsync($"{Address}/{authority.Id}"), "form[action$='/heropenen']");
        (await adviser.PostFormAsync(open, "form[data-unsaved]", Tender(authority.Id))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("lijst.csv")]
    [InlineData("lijst.xlsx")]
    public async Task Import_WithFaults_ShowsEveryOneAndSavesNothing_ThenAddsAllOfTheMendedFile(string file)
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        string[] faulty = ["Gemeente Asperen " + file, "Gemeente Gorinchem", new string('x', 121), "gemeente asperen " + file];
        string[] mended = ["Gemeente Asperen " + file, "Gemeente Heukelum " + file];
        var before = await CountAsync();

        var preview = await administrator.PostFilesAsync(await administrator.GetPageAsync(Address + "/inlezen"), "#inlezen", Nothing, File(file, faulty));

        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview.TextOf("tbody").ShouldContain("3 Gemeente Gorinchem " + AuthorityTexts.NameKnown);
        preview.TextOf("tbody").ShouldContain(string.Format(AuthorityTexts.TooLong, AuthorityNames.MaxName));
        preview.TextOf("tbody").ShouldContain(string.Format(AuthorityTexts.NameTwice, 2));
        preview.TextOf().ShouldContain("3 regels kunnen niet worden toegevoegd");
        preview.Document.QuerySelector("#opslaan button").ShouldBeNull();

        preview = await administrator.PostFilesAsync(await administrator.GetPageAsync(Address + "/inlezen"), "#inlezen", Nothing, File(file, mended));
        (await CountAsync()).ShouldBe(before, "a preview saves nothing");
        (await administrator.PostFormAsync(preview, "#opslaan")).ShouldBeRedirectTo(Address);
        (await administrator.PostFormAsync(preview, "#opslaan")).ShouldBeRedirectTo(Address);
        (await CountAsync()).ShouldBe(before + 2);
    }

    [Fact]
    public async Task Import_WhenSomebodyAddsOneOfThemMeanwhile_AddsNone()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        var preview = await administrator.PostFilesAsync(
            await administrator.GetPageAsync(Address + "/inlezen"),
            "#inlezen",
            Nothing,
            File("lijst.csv", ["Gemeente Hagestein", "Gemeente Ameide"])
        );
        await AddAsync(administrator, "Gemeente Ameide");
        var before = await CountAsync();

        var refused = await administrator.PostFormAsync(preview, "#opslaan");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.TextOf("tbody").ShouldContain("Gemeente Ameide " + AuthorityTexts.NameKnown);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_OfWhatIsNoList_SaysWhatToDo()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        var page = await administrator.GetPageAsync(Address + "/inlezen");

        (await ImportAsync(administrator, page)).ShouldHaveFieldError("File", AuthorityScreenTexts.NoFile);
        (await ImportAsync(administrator, page, new UploadedFile("File", "foto.xlsx", [0x50, 0x4B, 3, 4, 0, 0]))).ShouldHaveFieldError(
            "File",
            SpreadsheetTexts.NotReadable
        );
        (await ImportAsync(administrator, page, new UploadedFile("File", "foto.csv", [0xFF, 0xD8, 0, 0]))).ShouldHaveFieldError(
            "File",
            SpreadsheetTexts.NotReadable
        );
        (await ImportAsync(administrator, page, new UploadedFile("File", "groot.csv", new byte[SheetReader.MostBytes + 1]))).ShouldHaveFieldError(
            "File",
            SpreadsheetTexts.FileTooLarge
        );
        (await ImportAsync(administrator, page, new UploadedFile("File", "bom.xlsx", Bomb()))).ShouldHaveFieldError("File", SpreadsheetTexts.FileTooLarge);
        (await ImportAsync(administrator, page, File("leeg.csv", []))).ShouldHaveFieldError("File", AuthorityTexts.NoneTyped);
    }

    [Fact]
    public async Task Pages_ForSomebodyElse_AreClosed()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var administrator = await portal.SignedInAsync(world.Administrator);

        (await adviser.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync(Address + "/inlezen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetPageAsync($"{Address}/{world.TheHague.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync($"{Address}/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string?> Nothing => [];

    private static Dictionary<string, string?> Name(string name) => new() { ["Name"] = name };

    private static Dictionary<string, string?> Tender(Guid authority) =>
        new()
        {
            ["Title"] = "Maaien bermen",
            ["AuthorityId"] = authority.ToString(),
            ["KvkNumber"] = "30112233",
            ["ContractorName"] = "Merwedal Infra B.V.",
            ["ContactMail"] = "contact@merwedal.example",
            ["ContractSum"] = "100.000",
            ["AwardDate"] = "2025-12-01",
            ["StartDate"] = "2026-01-01",
            ["EndDate"] = "2026-12-31",
        };

    private static Task<Page> ImportAsync(PortalClient client, Page page, params UploadedFile[] files) =>
        client.PostFilesAsync(page, "#inlezen", Nothing, files);

    private async Task<ContractingAuthority> AddAsync(PortalClient administrator, string name)
    {
        (await administrator.PostFormAsync(await administrator.GetPageAsync(Address), "#opdrachtgever", Name(name))).ShouldBeRedirectTo(Address);
        return await portal.ReadAsync(db => db.ContractingAuthorities.AsNoTracking().SingleAsync(row => row.Name == name));
    }

    private Task<int> CountAsync() => portal.ReadAsync(db => db.ContractingAuthorities.CountAsync());

    /// <summary>The names under a heading, with a column that nobody asked for.</summary>
    private static UploadedFile File(string name, string[] names) =>
        new(
            "File",
            name,
            name.EndsWith(".csv", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes("\uFEFFPlaats;Naam\r\n" + string.Concat(names.Select(authority => $"x;{authority}\r\n")))
                : Workbook(["Plaats", "Naam"], names.Select(authority => new[] { "x", authority }))
        );

    private static byte[] Workbook(string[] headings, IEnumerable<string[]> rows)
    {
        var cells = rows.Prepend(headings)
            .Select(
                (row, index) =>
                    $"<row r=\"{index + 1}\">{string.Concat(row.Select((text, column) => $"<c r=\"{(char)('A' + column)}{index + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>"
            );
        return Zip(
            (
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(cells)}</sheetData></worksheet>"""
            )
        );
    }

    /// <summary>A small file that unpacks to 21 MB.</summary>
    private static byte[] Bomb() => Zip(("xl/workbook.xml", new string(' ', 21 * 1024 * 1024)));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
