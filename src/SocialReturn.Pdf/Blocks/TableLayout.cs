using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Sets one table: its head, its rows and the lines between them.</summary>
internal sealed class TableLayout(Table table, LayoutContext context, double width)
{
    private readonly double[] widths = TableColumn.Widths(table.Columns, width, table.ColumnGap);

    public IReadOnlyList<Slice> Slices(StructureElement parent)
    {
        var element = parent.Add("Table", table.Summary is null ? null : $"<</O /Table /Summary {PdfSyntax.Text(table.Summary)}>>");
        var head = HeadSlice(element.Add("THead").Add("TR"), repeated: false);
        var repeated = HeadSlice(StructureElement.Root(), repeated: true);
        var slices = new List<Slice> { head with { KeepWithNext = true } };
        slices.AddRange(BodySlices(element, context.BodyHeight - head.Height).Select(slice => slice with { RepeatedHead = repeated }));
        return slices;
    }

    private List<Slice> BodySlices(StructureElement element, double limit)
    {
        if (table.Rows.Count == 0 && table.EmptyText is null)
        {
            return [];
        }

        var body = element.Add("TBody");
        if (table.Rows.Count == 0)
        {
            var cell = body.Add("TR").Add("TD", Attributes(null, table.Columns.Count));
            return Rows(SideBySide.Combine([Text(cell, [table.EmptyText!], table.Style.Soft(), TextAlign.Left, width)], Inner(limit)), null);
        }

        var slices = new List<Slice>();
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = RowSlices(body.Add("TR"), table.Rows[index], limit, Above(index));
            // A subtotal never stands alone at the top of a page.
            row[^1] = row[^1] with { KeepWithNext = row[^1].KeepWithNext || index + 1 < table.Rows.Count && IsSum(table.Rows[index + 1]) };
            slices.AddRange(row);
        }

        return slices;
    }

    private static bool IsSum(TableRow row) => row.Kind is RowKind.Subtotal or RowKind.Total;

    /// <summary>The line above a row; the head has drawn the one above the first.</summary>
    private Stroke? Above(int index) =>
        table.Rows[index].Kind switch
        {
            RowKind.Subtotal => new Stroke(PdfColor.Ink, 0.75),
            RowKind.Total => new Stroke(PdfColor.Ink, 1.5),
            RowKind.Group => table.GroupStroke,
            _ => index == 0 ? null : Stroke.Hairline,
        };

    private List<Slice> RowSlices(StructureElement row, TableRow source, double limit, Stroke? above)
    {
        var style = source.Kind == RowKind.Body ? table.Style : table.Style.SemiBold();
        var span = source.Cells.Count == 1 ? table.Columns.Count : 1;
        var stacks = source.Cells.Select((cell, column) => (IReadOnlyList<Slice>)CellSlices(row, cell, column, span, style)).ToList();
        var rows = Rows(SideBySide.Combine(stacks, Inner(limit)), above);
        return source.Kind == RowKind.Group ? rows.ConvertAll(slice => slice with { KeepWithNext = true }) : rows;
    }

    private List<Slice> CellSlices(StructureElement row, TableCell cell, int column, int span, TextStyle style)
    {
        var element = column == 0 ? row.Add("TH", Attributes("Row", span)) : row.Add("TD");
        var align = table.Columns[column].Align;
        var cellWidth = span > 1 ? width : widths[column];
        if (cell.Runs is not null)
        {
            return Text(element, cell.Runs, cell.Style ?? style, align, cellWidth, Left(column));
        }

        return cell
            .Content.Select(block => block is Paragraph { Align: TextAlign.Left } paragraph ? paragraph with { Align = align } : block)
            .SelectMany(block => block.Layout(context, element, cellWidth))
            .Select(slice => slice.Indented(Left(column)))
            .ToList();
    }

    private List<Slice> Rows(List<Slice> strips, Stroke? above) =>
        strips.Select((strip, index) => Row(strip, table.Padding, index == 0 ? above : null, null)).ToList();

    private Slice Row(Slice strip, double padding, Stroke? above, Stroke? below)
    {
        var height = strip.Height + 2 * padding;
        return new Slice(height, (page, x, y) =>
        {
            DrawLine(page, above, x, y);
            DrawLine(page, below, x, y + height);
            strip.Draw(page, x, y + padding);
        });
    }

    private Slice HeadSlice(StructureElement row, bool repeated)
    {
        var stacks = table
            .Header.Select(
                (title, column) =>
                    (IReadOnlyList<Slice>)
                        Text(row.Add("TH", Attributes("Column", 1)), [title], table.HeaderStyle, table.Columns[column].Align, widths[column], Left(column))
            )
            .ToList();
        var strip = Row(SideBySide.Combine(stacks, context.BodyHeight)[0], table.HeaderPadding, null, new Stroke(PdfColor.Hairline, 0.75));
        // A screen reader has read the head once; the one on the next page is for the eye.
        return repeated ? strip with { Draw = (page, x, y) => page.AsArtifact(() => strip.Draw(page, x, y)) } : strip;
    }

    private List<Slice> Text(StructureElement element, IReadOnlyList<Inline> runs, TextStyle style, TextAlign align, double columnWidth, double left = 0) =>
        TextFlow.Slices(context, element, runs, style, align, columnWidth).ConvertAll(slice => slice.Indented(left));

    private void DrawLine(PageContent page, Stroke? stroke, double x, double y)
    {
        if (stroke is not null)
        {
            page.Artifact(() => page.Canvas(x, y, width, 0).Line(0, 0, width, 0, stroke));
        }
    }

    private double Left(int column) => widths.Take(column).Sum() + column * table.ColumnGap;

    private double Inner(double limit) => limit - 2 * table.Padding;

    private static string? Attributes(string? scope, int span)
    {
        var parts = (scope is null ? string.Empty : $" /Scope /{scope}") + (span > 1 ? $" /ColSpan {span}" : string.Empty);
        return parts.Length == 0 ? null : $"<</O /Table{parts}>>";
    }
}
