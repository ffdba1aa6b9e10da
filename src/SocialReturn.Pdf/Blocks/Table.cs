using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Blocks;

/// <summary>
/// A table whose head is repeated on every page. Rows are not cut, unless one is higher than a page.
/// The first cell of a row names the row for a screen reader.
/// </summary>
public sealed record Table : Block
{
    private readonly List<TableRow> rows = [];

    public Table(params IReadOnlyList<TableColumn> columns)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        Columns = columns;
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>One text for every column.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>What the table shows, for a screen reader.</summary>
    public string? Summary { get; init; }

    /// <summary>Said in one row across the table when it has no rows.</summary>
    public string? EmptyText { get; init; }

    public TextStyle Style { get; init; } = TextStyle.Small;

    public TextStyle HeaderStyle { get; init; } = TextStyle.Small.Soft();

    public double ColumnGap { get; init; } = 12;

    public double Padding { get; init; } = 5.25;

    public double HeaderPadding { get; init; } = 3.75;

    public Stroke GroupStroke { get; init; } = new(PdfColor.Ink, 1.5);

    internal IReadOnlyList<TableRow> Rows => rows;

    private protected override (double Before, double After) DefaultSpace => (0, 12);

    public Table Row(params IReadOnlyList<TableCell> cells) => Add(RowKind.Body, cells);

    /// <summary>
    /// A semibold row under a heavy line that opens a group and stays with the row after it:
    /// one cell across the table, or one for every column.
    /// </summary>
    public Table Group(params IReadOnlyList<TableCell> cells) => Add(RowKind.Group, cells);

    /// <summary>A semibold row under a thin line.</summary>
    public Table Subtotal(params IReadOnlyList<TableCell> cells) => Add(RowKind.Subtotal, cells);

    /// <summary>A semibold row under a double-width line.</summary>
    public Table Total(params IReadOnlyList<TableCell> cells) => Add(RowKind.Total, cells);

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        if (Header.Count != Columns.Count)
        {
            throw new PdfLayoutException($"The head has {Header.Count} cells for {Columns.Count} columns.");
        }

        return new TableLayout(this, context, width).Slices(parent);
    }

    private Table Add(RowKind kind, IReadOnlyList<TableCell> cells)
    {
        var acrossAll = kind == RowKind.Group && cells.Count == 1;
        if (!acrossAll && cells.Count != Columns.Count)
        {
            throw new PdfLayoutException($"A row has {cells.Count} cells for {Columns.Count} columns.");
        }

        rows.Add(new TableRow(kind, cells));
        return this;
    }
}
