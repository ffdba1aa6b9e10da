using SocialReturn.Core.Valuation;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>The annex: for each fulfilment the sum that makes its value, to be checked with a calculator.</summary>
internal static class ReportAnnex
{
    private const double FigureWidth = 120;

    public static IEnumerable<Block> Of(ReportModel model) =>
        model.Explanations.IsEmpty
            ? []
            :
            [
                new Heading(2, ReportTexts.AnnexTitle),
                new Paragraph(ReportTexts.AnnexLead) { Style = TextStyle.Body.Soft(), SpaceAfter = 6 },
                .. model.Explanations.Select(Of),
            ];

    private static KeepTogether Of(ReportExplanation explanation)
    {
        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(FigureWidth, TextAlign.Right))
        {
            Header = [ReportTexts.AnnexStep, ReportTexts.Amount],
            Summary = string.Format(ReportTexts.AnnexSummary, explanation.Title),
            Padding = 3,
        };
        foreach (var row in explanation.Rows.Where(row => row.Kind != ExplanationRowKind.Note))
        {
            Add(table, row);
        }

        var notes = explanation
            .Rows.Where(row => row.Kind == ExplanationRowKind.Note)
            .Select(row => new Paragraph(row.Label) { Style = TextStyle.Small.Soft(), SpaceBefore = 3 });
        return new KeepTogether([
            new Heading(3, explanation.Title) { SpaceBefore = 14.25 },
            new Paragraph(ReportFulfilments.SubOf(explanation)) { Style = TextStyle.Small.Soft(), SpaceAfter = 3 },
            table,
            .. notes,
        ]);
    }

    private static void Add(Table table, ExplanationRow row)
    {
        if (row.Kind == ExplanationRowKind.Total)
        {
            table.Total(row.Label, row.Figure);
        }
        else if (row.Kind == ExplanationRowKind.Subtotal)
        {
            table.Subtotal(row.Label, row.Figure);
        }
        else
        {
            table.Row(row.Label, row.Figure);
        }
    }
}
