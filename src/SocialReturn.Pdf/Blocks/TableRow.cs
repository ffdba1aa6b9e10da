using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A cell: plain text in the table's style, or blocks of its own.</summary>
public sealed record TableCell(params IReadOnlyList<Block> Content)
{
    internal IReadOnlyList<Inline>? Runs { get; private init; }

    internal TextStyle? Style { get; private init; }

    /// <summary>Text in another style than the row's.</summary>
    public static TableCell Styled(string text, TextStyle style) => new() { Runs = [text], Style = style };

    /// <summary>Text with drawings or more than one style.</summary>
    public static TableCell Of(params IReadOnlyList<Inline> runs) => new() { Runs = runs };

    /// <summary>Text with a smaller line below it.</summary>
    public static TableCell WithNote(string text, string note) =>
        new(new Paragraph(text) { Style = TextStyle.Small }, new Paragraph(note) { Style = TextStyle.Small.Soft() });

    public static implicit operator TableCell(string text) => FromString(text);

    public static TableCell FromString(string text) => Of(text);
}

internal enum RowKind
{
    Body,
    Group,
    Subtotal,
    Total,
}

internal sealed record TableRow(RowKind Kind, IReadOnlyList<TableCell> Cells);
