using System.Globalization;
using System.Text;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Tests.Samples;

/// <summary>A report with everything in it, as close to the drawn one as the library gets.</summary>
internal static class SampleReport
{
    public static readonly DateTimeOffset CreatedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1));

    private static readonly PatternPalette Palette = new(PdfColor.FromHex("#0B5561"), PdfColor.FromHex("#C9E0E3"));
    private static readonly PdfColor Amber = PdfColor.FromHex("#8A5700");
    private static readonly PatternNames[] Names =
    [
        new(FillPattern.Solid, "Gerealiseerd"),
        new(FillPattern.Hatched, "Ingediend"),
        new(FillPattern.Light, "Afgesproken"),
        new(FillPattern.Dashed, "Voorgesteld"),
    ];

    private sealed record PatternNames(FillPattern Pattern, string Name);

    public static PdfDocument Build()
    {
        var document = new PdfDocument("Maandrapport februari 2026, gemeente Gorinchem")
        {
            Author = "Adviespunt AV-regio",
            Subject = "Stand op 28 februari 2026",
            Header = new PageBand(36, 15.75, DrawHeader) { EdgeMargin = 36 },
            Footer = new PageBand(27, 15, DrawFooter) { EdgeMargin = 18.4 },
        };
        document.Attach(new PdfAttachment("gegevens.csv", "text/csv", "De gegevens van dit rapport", Encoding.UTF8.GetBytes("aanbesteding;bedrag\nŞahin;1\n")));
        document.Add(
            new Heading(1, "Gemeente Gorinchem"),
            new Paragraph("Stand op 28 februari 2026. Vier lopende aanbestedingen.") { Style = TextStyle.Body.Soft() },
            new Heading(2, "Wat er in februari veranderde"),
            new KeyValueRows(
                new KeyValueRow("+ € 26.420", "is gerealiseerd en telt nu mee. Dat komt van drie aanbestedingen."),
                new KeyValueRow("1 gehaald", "Schoonmaak stadhuis heeft de verplichting gehaald. Het overschot is € 2.520."),
                new KeyValueRow("1 achter", "Reconstructie Stationsweg ligt € 38.219 achter op schema. Er wacht nog € 15.922 op beoordeling.")
                {
                    KeyStyle = TextStyle.Section.In(Amber),
                }
            ),
            new Heading(2, "Stand per aanbesteding") { SpaceAfter = 6.5 },
            Legend(),
            Standing(),
            new Heading(2, "Dit vraagt uw aandacht"),
            new KeyValueRows(
                new KeyValueRow("1 april 2026", "Merwedal Infra moet de voortgang van het eerste kwartaal doorgeven."),
                new KeyValueRow("30 april 2026", "Schoonmaak stadhuis loopt af. De adviseur maakt de eindafrekening.")
            )
            {
                KeyStyle = TextStyle.Small,
            }
        );
        AddDetails(document);
        return document;
    }

    private static void AddDetails(PdfDocument document)
    {
        document.Add(
            new Heading(2, "Verwachting"),
            Forecast(),
            new Heading(2, "Invullingen"),
            Fulfilments(),
            new Panel(
                PdfColor.FromHex("#EDF5F6"),
                Palette.Strong,
                new Paragraph("Waarom dit bedrag?") { Style = TextStyle.Small.SemiBold(), SpaceAfter = 3 },
                new Table(TableColumn.Fill(), TableColumn.Fixed(90, TextAlign.Right)) { Header = ["Stap", "Bedrag"], Padding = 2.5 }
                    .Row("Participatiewet, een jaar voltijds", "€ 40.000,00")
                    .Row("32 van 36 uur per week", "× 32/36")
                    .Subtotal("Waarde, één keer afgerond op centen", "€ 26.666,67")
            ),
            new Heading(3, "Toelichting"),
            new Paragraph(
                "Namen als ",
                new TextRun("Şahin", TextStyle.Body.SemiBold()),
                " en Łukasz staan er goed in. De verplichting is € 12.345,67. ",
                new TextRun("Lees meer op de website", TextStyle.Body.In(Palette.Strong)) { Link = new Uri("https://voorbeeld.nl/uitleg?x=(1)") },
                "."
            ),
            new BulletList(["Eerste punt."], ["Tweede punt, met een langere tekst die over meer dan een regel loopt omdat hij zo lang is als hier staat."]),
            new BulletList(["Eerst dit.", " Daarna dat."], ["Dan dit."]) { Numbered = true }
        );
    }

    private static Paragraph Legend()
    {
        var style = TextStyle.Small.Soft();
        var runs = Names
            .SelectMany(entry => new Inline[] { Swatch.Of(entry.Pattern, Palette, width: 13.5, height: 9), new Gap(4.5), entry.Name, new Gap(15) })
            .ToList();
        return new Paragraph([.. runs, Swatch.Tick(Palette), new Gap(5), "Verwacht op 28 februari"]) { Style = style, SpaceAfter = 1.9 };
    }

    private static Table Standing() =>
        new Table(TableColumn.Fill(), TableColumn.Fixed(62, TextAlign.Right), TableColumn.Fixed(64, TextAlign.Right), TableColumn.Fixed(77, TextAlign.Right))
        {
            Header = ["Aanbesteding", "Verplichting", "Gerealiseerd", "Erbij in februari"],
            Summary = "De stand van elke aanbesteding",
            Style = TextStyle.Body,
            ColumnGap = 6,
        }
            .Row(
                Tender(
                    "Reconstructie Stationsweg",
                    "Merwedal Infra B.V.",
                    Icons.Warning(Amber),
                    "Achter op schema",
                    Amber,
                    214_200,
                    91_000,
                    59_956,
                    15_922,
                    92_763,
                    59_741
                ),
                "€ 214.200",
                Percentage("28%"),
                "€ 0"
            )
            .Row(
                Tender(
                    "Leerlingenvervoer 2025–2028",
                    "Hoornwiek Personenvervoer",
                    Icons.Check(PdfColor.Ink),
                    "Op schema",
                    PdfColor.Ink,
                    156_000,
                    39_000,
                    41_300,
                    8_400,
                    60_000,
                    0
                ),
                "€ 156.000",
                Percentage("26%"),
                "+ € 12.480"
            )
            .Row(
                Tender(
                    "Groenonderhoud centrum",
                    "Kwartel Groenbeheer",
                    Icons.Check(PdfColor.Ink),
                    "Op schema",
                    PdfColor.Ink,
                    72_000,
                    24_000,
                    22_600,
                    3_200,
                    30_000,
                    8_000
                ),
                "€ 72.000",
                Percentage("31%"),
                "+ € 4.700"
            )
            .Row(
                Tender(
                    "Schoonmaak stadhuis",
                    "Ooievaar Schoonmaak B.V.",
                    Icons.Flag(PdfColor.Ink),
                    "Verplichting gehaald",
                    PdfColor.Ink,
                    84_000,
                    null,
                    86_520,
                    0,
                    0,
                    0
                ),
                "€ 84.000",
                Percentage("103%"),
                "+ € 9.240"
            );

    private static TableCell Percentage(string text) => TableCell.Styled(text, TextStyle.Body.SemiBold());

    private static TableCell Tender(
        string name,
        string contractor,
        InlineDrawing icon,
        string status,
        PdfColor color,
        double target,
        double? expected,
        params double[] amounts
    )
    {
        var statusStyle = TextStyle.Small.In(color) with { Weight = color == Amber ? FontWeight.SemiBold : FontWeight.Regular };
        var segments = amounts.Zip(Names, (amount, entry) => new BarSegment(amount, entry.Pattern)).ToList();
        var bar = new SegmentedBar(target, Palette, segments) { Tick = expected };
        var parts = amounts.Zip(Names, (amount, entry) => new ColumnPart(66, Amount(amount, entry))).ToList();
        return new TableCell(
            new Paragraph(name) { Style = TextStyle.Body.SemiBold() },
            new Paragraph($"{contractor} · ", icon, new Gap(3), new TextRun(status, statusStyle)) { Style = TextStyle.Small.Soft(), SpaceBefore = 1.3 },
            bar.ToFigure($"Van de verplichting is {amounts[0] / target * 100:0}% gerealiseerd.") with
            {
                Width = 278,
            },
            new Columns(parts) { Gap = 4.5, SpaceBefore = 1.5 }
        );
    }

    private static Paragraph Amount(double amount, PatternNames entry) =>
        new(Swatch.Of(entry.Pattern, Palette, entry.Name), new Gap(4.5), $"€ {amount.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))}")
        {
            Style = TextStyle.Small.Soft(),
        };

    private static Figure Forecast() =>
        new LineChart(
            new ChartAxis(
                0,
                24,
                new(0, "apr 2025"),
                new(3, "jul"),
                new(6, "okt"),
                new(9, "jan 2026"),
                new(12, "apr"),
                new(15, "jul"),
                new(18, "okt"),
                new(21, "jan 2027")
            ),
            new ChartAxis(0, 240_000, new(0, "0"), new(50_000, "50.000"), new(100_000, "100.000"), new(150_000, "150.000"), new(200_000, "200.000")),
            Palette,
            new ChartSeries(SeriesLook.Thin, new(0, 0), new(24, 214_200)),
            new ChartSeries(SeriesLook.Stepped, new(0, 0), new(3.6, 7_000), new(6.2, 34_000), new(7.5, 36_000), new(9.7, 60_000), new(11.4, 72_178)),
            new ChartSeries(SeriesLook.HatchedBlock, new(11.3, 72_178), new(11.6, 89_600)),
            new ChartSeries(SeriesLook.Doubled, new(11.5, 89_600), new(17, 136_000), new(18, 137_000), new(18, 152_000), new(24, 168_641))
            {
                Label = "alleen afgesproken",
                LabelValue = "€ 168.641",
            },
            new ChartSeries(SeriesLook.Dashed, new(11.5, 89_600), new(17, 150_000), new(18, 160_000), new(18, 178_000), new(21.9, 214_200), new(24, 228_381))
            {
                Label = "met voorstellen",
                LabelValue = "€ 228.381",
            }
        )
        {
            Level = new ChartLevel(214_200, "verplichting € 214.200") { Reached = new ChartTick(21.9, "28 januari 2027") },
            Moment = new ChartTick(11.4, "vandaag"),
        }.ToFigure("Als alles lukt haalt u de verplichting op 28 januari 2027.");

    private static Table Fulfilments() =>
        new Table(TableColumn.Fill(), TableColumn.Fixed(150), TableColumn.Fixed(90, TextAlign.Right))
        {
            Header = ["Invulling", "Periode", "Waarde"],
            GroupStroke = new Stroke(Palette.Strong, 1.5),
        }
            .Group(
                TableCell.Of(Swatch.Of(FillPattern.Solid, Palette), new Gap(6), "Gerealiseerd", new TextRun(" telt mee", TextStyle.Small.Soft())),
                string.Empty,
                "€ 72.177,78"
            )
            .Row(TableCell.WithNote("Deelnemer D-03", "Participatiewet, 32 uur per week"), "1 mei 2025 – 31 jan. 2026", "€ 26.666,67")
            .Row(TableCell.WithNote("Deelnemer D-07", "Banenafspraak, 24 uur per week"), "1 juni 2025 – 28 feb. 2026", "€ 25.000,00")
            .Subtotal("Samen", string.Empty, "€ 72.177,78")
            .Total("Totaal", string.Empty, "€ 228.381,48");

    private static void DrawHeader(Canvas canvas, PageInfo page)
    {
        canvas.FillRectangle(0, 6.75, 22, 9, Palette.Strong);
        canvas.FillRectangle(11.8, 8, 8, 6.6, PdfColor.White);
        canvas.HatchRectangle(11.8, 8, 8, 6.6, Palette.Strong, 3, 1.3);
        canvas.FillRectangle(20.6, 2.2, 2.6, 18, PdfColor.Ink);
        canvas.Text(34.5, 16.4, "Social Return", TextStyle.Section);
        var x = 34.5 + canvas.MeasureText("Social Return", TextStyle.Section) + 9.4;
        canvas.Line(x, 2.2, x, 20.2, new Stroke(PdfColor.StrongHairline, 0.75));
        canvas.Text(x + 9.6, 16, "Adviespunt AV-regio", TextStyle.Body.Soft());
        canvas.Text(canvas.Width, 15.4, "Maandrapport februari 2026", TextStyle.Small.Soft(), TextAlign.Right);
        canvas.FillRectangle(0, 33.5, canvas.Width, 3, Palette.Strong);
    }

    private static void DrawFooter(Canvas canvas, PageInfo page)
    {
        canvas.Line(0, 0.4, canvas.Width, 0.4, new Stroke(PdfColor.StrongHairline, 0.75));
        canvas.Text(0, 18, "Bedragen met voorbeeldtarief, niet vastgesteld. De gegevens zitten als bestand in deze pdf.", TextStyle.Small.Soft());
        canvas.Text(canvas.Width, 18, $"{page.Number} van {page.Count}", TextStyle.Small.Soft(), TextAlign.Right);
    }
}
