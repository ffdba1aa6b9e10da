using System.Diagnostics;
using System.Text;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Reports;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

/// <summary>The PDF as other programs read it: qpdf and poppler.</summary>
public sealed class TenderReportRendererTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-report-");
    private ReportStage reports = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)portal).DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Render_ATenderWithEverything_SaysItAll()
    {
        var file = await RenderAsync(await FullAsync());

        var text = Run("pdftotext", "-layout", file, "-");

        string[] said =
        [
            "Onderhoud bruggen Łukasz & Şahin",
            "Wat er in maart veranderde",
            "+ € 7.000",
            "Stand van de verplichting",
            "Kerngetallen",
            "Verloop en verwachting",
            "Invullingen",
            "Begrippen",
            "Inkoop bij Avres",
            "€ 7.000,00",
            "Hovenier",
            "Bedragen met voorbeeldtarief, niet vastgesteld.",
            "1 van ",
        ];
        said.ShouldAllBe(part => text.Replace('\u00a0', ' ').Contains(part));
    }

    [Fact]
    public async Task Render_ATenderWithEverything_IsSoundTaggedAndCarriesItsData()
    {
        var file = await RenderAsync(await FullAsync());

        Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
        Run("pdfinfo", file).ShouldMatch("Tagged: +yes");
        var fonts = Run("pdffonts", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(line => line.Contains("yes yes yes"), "embedded, subset and readable");
        Run("pdfdetach", "-list", file).ShouldContain("invullingen-2026-03.csv");
    }

    [Fact]
    public async Task Render_Annex_SpellsOutEachValueWithoutTellingOfThePerson()
    {
        var model = await FullAsync();

        var text = Run("pdftotext", "-layout", await RenderAsync(model), "-").Replace('\u00a0', ' ');

        string[] said =
        [
            "Bijlage: waarom deze bedragen",
            "Bouwblok, een jaar voltijds",
            "24 van 36 uur per week",
            "Factuur, inclusief btw",
            "€ 13.333,33",
            "Tarieftabel AV-regio",
            "versie 1",
        ];
        said.ShouldAllBe(part => text.Contains(part));
        text.ShouldNotContain("Participatiewet");
        model.Explanations.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Render_AnObligationThatChanged_TellsItInTheTable()
    {
        var model = await FullAsync();
        var changed = model with
        {
            ObligationCourse = [new(new DateOnly(2025, 12, 1), Euro.FromWhole(12_000)), new(new DateOnly(2026, 2, 15), model.Obligation)],
        };

        var rows = Run("pdftotext", "-layout", await RenderAsync(changed), "-")
            .Replace('\u00a0', ' ')
            .Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();

        rows.ShouldContain(row => row.StartsWith("1 januari 2026", StringComparison.Ordinal) && row.EndsWith("€ 12.000", StringComparison.Ordinal));
        rows.ShouldContain(row =>
            row.StartsWith("15 februari 2026", StringComparison.Ordinal)
            && row.EndsWith(model.Obligation.ToWholeString().Replace('\u00a0', ' '), StringComparison.Ordinal)
        );
        rows.ShouldContain(row =>
            row.StartsWith("31 december 2026", StringComparison.Ordinal)
            && row.EndsWith(model.Obligation.ToWholeString().Replace('\u00a0', ' '), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Render_ManyFulfilments_RepeatsTheHeadOfTheTable()
    {
        var model = await FullAsync();
        var line = model.Lines[0];
        var many = model with { Lines = [.. Enumerable.Range(1, 90).Select(i => line with { Title = $"Invulling {i:000}" })] };
        var file = await RenderAsync(many);

        var pages = Run("pdftotext", "-layout", file, "-").Split('\f').Where(page => page.Contains("Invulling 0")).ToList();

        pages.Count.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Contains("Periode") && page.Contains("Bedrag"));
    }

    [Fact]
    public async Task Render_EmptyTender_StillReads()
    {
        var tender = await reports.TenderAsync();
        var model = await reports.ReadAsync(tender, ReportStage.March, new DateOnly(2026, 3, 31));

        var file = await RenderAsync(model);

        Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
        Run("pdftotext", "-layout", file, "-").Replace('\u00a0', ' ').ShouldContain("€ 0,00");
    }

    [Fact]
    public async Task Render_ATenderWithoutATable_SaysTheDayAndShowsNoStanding()
    {
        var tender = await reports.GapTenderAsync("Brug zonder tabel");
        var model = await reports.ReadAsync(tender, ReportStage.March, new DateOnly(2026, 3, 31));

        var text = string.Join(' ', Run("pdftotext", "-layout", await RenderAsync(model), "-").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

        text.ShouldContain("Er is geen tarieftabel op 1 juni 2019 (de dag van de gunning). Daarom staat hier nog geen stand");
        text.ShouldContain("€ 20.000,00"); // the obligation is known
        text.ShouldNotContain("€ 0");
        text.ShouldNotContain("voorbeeldtarief");
        text.ShouldNotContain("Verloop en verwachting");
    }

    [Fact]
    public async Task Csv_TextThatLooksLikeAFormula_IsNeutralised()
    {
        var model = await FullAsync();
        var line = model.Lines[0] with { Title = "=CMD(\"x\");1" };

        var csv = Encoding.UTF8.GetString(ReportCsv.Of(model with { Lines = [line] }).Content.Span);

        csv.ShouldContain("Stand;Invulling;Soort");
        csv.ShouldContain("\"'=CMD(\"\"x\"\");1\"");
    }

    private async Task<ReportModel> FullAsync()
    {
        var tender = await reports.TenderAsync();
        await reports.Stage.DeliveryAsync(await reports.Stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await reports.Stage.DeliveryAsync(await reports.Stage.ParticipationAsync(tender));
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        return await reports.ReadAsync(tender, ReportStage.March, new DateOnly(2026, 3, 31));
    }

    private async Task<string> RenderAsync(ReportModel model)
    {
        var file = Path.Combine(folder.FullName, $"{Ids.New():n}.pdf");
        await File.WriteAllBytesAsync(file, TenderReportRenderer.Render(model, portal.Clock.GetUtcNow()));
        return file;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program}: {output}");
        return output;
    }
}
