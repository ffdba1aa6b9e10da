using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>All fulfilments in the order of the bar; each group adds up to its part.</summary>
internal static class ReportFulfilments
{
    public static IEnumerable<Block> Of(ReportModel model, PatternPalette palette)
    {
        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(170), TableColumn.Fixed(90, TextAlign.Right))
        {
            Header = [ReportTexts.Fulfilment, ReportTexts.Period, ReportTexts.Amount],
            Summary = ReportTexts.FulfilmentsSummary,
            GroupStroke = new Stroke(palette.Strong, 1.5),
        };
        foreach (var part in ReportPatterns.All)
        {
            table.Group(
                TableCell.Of(Swatch.Of(part.Pattern, palette), new Gap(6), part.Name, new TextRun(part.Note, TextStyle.Small.Soft())),
                "",
                model.SumOf(part.State).ToString()
            );
            foreach (var line in model.Lines.Where(line => line.State == part.State))
            {
                table.Row(TableCell.WithNote(line.Title, KindOf(line)), PeriodOf(line.From, line.To), line.Amount.ToString());
            }
        }

        table.Total(ReportTexts.Total, "", Euro.Sum(model.Lines.Select(line => line.Amount)).ToString());
        return [new Heading(2, ReportTexts.Fulfilments), table, .. NotCounted(model)];
    }

    /// <summary>What lies over a cap stays visible, after what counts and with the cap.</summary>
    private static Block[] NotCounted(ReportModel model)
    {
        if (model.NotCounted.IsEmpty)
        {
            return [];
        }

        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(90, TextAlign.Right))
        {
            Header = [ReportTexts.Fulfilment, ReportTexts.Amount],
            Summary = ReportTexts.NotCountedSummary,
        };
        foreach (var line in model.NotCounted)
        {
            table.Row(TableCell.WithNote(line.Title, line.Reason!), line.Amount.ToString());
        }

        table.Total(ReportTexts.Total, Euro.Sum(model.NotCounted.Select(line => line.Amount)).ToString());
        return [new Heading(3, ReportTexts.NotCounted), table];
    }

    /// <summary>"Inkoop bij Avres, 10 februari 2026".</summary>
    public static string SubOf(ReportExplanation explanation) =>
        string.Join(
            ", ",
            new[] { KindOf(explanation.Kind, explanation.SupplierName), PeriodOf(explanation.From, explanation.To) }.Where(part => part.Length > 0)
        );

    public static string KindOf(ReportLine line) => KindOf(line.Kind, line.SupplierName);

    private static string KindOf(FulfilmentKind kind, string? supplier) =>
        supplier is { Length: > 0 } ? string.Format(ReportTexts.KindBy, kind.Describe().Name, supplier) : kind.Describe().Name;

    private static string PeriodOf(DateOnly? first, DateOnly? last) =>
        (first, last) switch
        {
            ({ } from, { } to) when from != to => string.Format(ReportTexts.PeriodValue, from.ToFullDate(), to.ToFullDate()),
            ({ } day, _) => day.ToFullDate(),
            (null, { } day) => day.ToFullDate(),
            _ => "",
        };
}
