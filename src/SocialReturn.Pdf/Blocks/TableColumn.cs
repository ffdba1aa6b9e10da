using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A column of a fixed width, or one that shares what is left.</summary>
public sealed record TableColumn
{
    private TableColumn(double width, double share, TextAlign align)
    {
        Width = width;
        Share = share;
        Align = align;
    }

    internal double Width { get; }

    internal double Share { get; }

    internal TextAlign Align { get; }

    public static TableColumn Fixed(double width, TextAlign align = TextAlign.Left)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        return new TableColumn(width, 0, align);
    }

    public static TableColumn Fill(double share = 1, TextAlign align = TextAlign.Left)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        return new TableColumn(0, share, align);
    }

    /// <summary>The width of every column in points; an error when one would have none.</summary>
    internal static double[] Widths(IReadOnlyList<TableColumn> columns, double width, double gap)
    {
        var free = width - gap * (columns.Count - 1) - columns.Sum(column => column.Width);
        var shares = columns.Sum(column => column.Share);
        if (free < -0.001 || shares > 0 && free <= 0)
        {
            throw new PdfLayoutException($"The columns of the table do not fit in {width:0.##} points.");
        }

        return columns.Select(column => column.Share > 0 ? free * column.Share / shares : column.Width).ToArray();
    }
}
