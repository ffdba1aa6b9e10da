using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Pdf;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>The monthly progress report of a tender on A4.</summary>
public static class TenderReportRenderer
{
    public static byte[] Render(ReportModel model, DateTimeOffset createdAt)
    {
        var palette = PaletteOf(model.Region);
        var document = new PdfDocument(string.Format(ReportTexts.DocumentTitle, KindOf(model), model.Tender.Title))
        {
            Author = model.Region.DeskName,
            Subject = string.Format(ReportTexts.SubjectLine, model.StandOn.ToFullDate()),
            Header = new PageBand(36, 15.75, (canvas, _) => DrawHeader(canvas, model, palette)) { EdgeMargin = 36 },
            Footer = new PageBand(27, 15, (canvas, page) => DrawFooter(canvas, model, page)) { EdgeMargin = 18.4 },
        };
        document.Add([.. ReportFront.Of(model, palette)]);
        if (model.Gap is null)
        {
            document.Add([.. ReportCourse.Of(model, palette)]);
            document.Add([.. ReportFulfilments.Of(model, palette)]);
        }

        document.Add([.. ReportTerms.Of(palette)]);
        document.Add([.. ReportAnnex.Of(model)]);
        document.Attach(ReportCsv.Of(model));
        return document.ToBytes(createdAt);
    }

    /// <summary>A report of a month that still runs says of which day it is.</summary>
    private static string KindOf(ReportModel model) =>
        model.IsWholeMonth ? string.Format(ReportTexts.Kind, model.Month.ToMonth()) : string.Format(ReportTexts.KindNow, model.StandOn.ToFullDate());

    private static PatternPalette PaletteOf(Region region)
    {
        var colours = RegionColours.Of(region);
        return new PatternPalette(PdfColor.FromHex(colours.Brand), PdfColor.FromHex(colours.Light));
    }

    /// <summary>The mark is the bar itself: realised, claimed, and the end.</summary>
    private static void DrawHeader(Canvas canvas, ReportModel model, PatternPalette palette)
    {
        canvas.FillRectangle(0, 6.75, 22, 9, palette.Strong);
        canvas.FillRectangle(11.8, 8, 8, 6.6, palette.Paper);
        canvas.HatchRectangle(11.8, 8, 8, 6.6, palette.Strong, 3, 1.3);
        canvas.FillRectangle(20.6, 2.2, 2.6, 18, palette.Ink);
        canvas.Text(34.5, 16.4, ReportTexts.Product, TextStyle.Section);
        var kind = KindOf(model);
        var x = 34.5 + canvas.MeasureText(ReportTexts.Product, TextStyle.Section) + 9.4;
        var free = canvas.Width - x - 19.2 - canvas.MeasureText(kind, TextStyle.Small);
        canvas.Line(x, 2.2, x, 20.2, new Stroke(PdfColor.StrongHairline, 0.75));
        canvas.Text(x + 9.6, 16, canvas.Fit(model.Region.DeskName, TextStyle.Body, free), TextStyle.Body.Soft());
        canvas.Text(canvas.Width, 15.4, kind, TextStyle.Small.Soft(), TextAlign.Right);
        canvas.FillRectangle(0, 33.5, canvas.Width, 3, palette.Strong);
    }

    private static void DrawFooter(Canvas canvas, ReportModel model, PageInfo page)
    {
        var note = model.IsScheduleVerified ? ReportTexts.DataNote : $"{ReportTexts.ExampleNote} {ReportTexts.DataNote}";
        canvas.Line(0, 0.4, canvas.Width, 0.4, new Stroke(PdfColor.StrongHairline, 0.75));
        canvas.Text(0, 18, note, TextStyle.Small.Soft());
        canvas.Text(canvas.Width, 18, string.Format(ReportTexts.PageOf, page.Number, page.Count), TextStyle.Small.Soft(), TextAlign.Right);
    }
}
