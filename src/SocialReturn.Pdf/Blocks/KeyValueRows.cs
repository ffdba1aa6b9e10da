using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A short figure or date with the sentence that belongs to it.</summary>
public sealed record KeyValueRow(string Key, params IReadOnlyList<Inline> Value)
{
    /// <summary>The key in its own style, for a figure that asks for attention.</summary>
    public TextStyle? KeyStyle { get; init; }
}

/// <summary>Rows with a figure or date on the left and a sentence on the right, tagged as a list with labels.</summary>
public sealed record KeyValueRows(params IReadOnlyList<KeyValueRow> Rows) : Block
{
    public double KeyWidth { get; init; } = 99;

    public TextStyle KeyStyle { get; init; } = TextStyle.Section;

    public TextStyle ValueStyle { get; init; } = TextStyle.Body;

    public double Padding { get; init; } = 5.625;

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var list = parent.Add("L", "<</O /List /ListNumbering /None>>");
        return Rows.SelectMany(row => RowSlices(context, list.Add("LI"), row, width)).ToList();
    }

    private IEnumerable<Slice> RowSlices(LayoutContext context, StructureElement item, KeyValueRow row, double width)
    {
        const double gutter = 12;
        var key = TextFlow.Slices(context, item.Add("Lbl"), [row.Key], row.KeyStyle ?? KeyStyle, TextAlign.Left, KeyWidth - gutter);
        var value = TextFlow
            .Slices(context, item.Add("LBody"), row.Value, ValueStyle, TextAlign.Left, width - KeyWidth)
            .ConvertAll(slice => slice.Indented(KeyWidth));
        var strips = SideBySide.Combine([key, value], context.BodyHeight - 2 * Padding);
        return strips.Select((strip, index) => Padded(strip, width, index == 0));
    }

    private Slice Padded(Slice strip, double width, bool ruled) => new(strip.Height + 2 * Padding, (page, x, y) =>
        {
            if (ruled)
            {
                DrawRule(page, x, y, width);
            }

            strip.Draw(page, x, y + Padding);
        });

    private static void DrawRule(PageContent page, double x, double y, double width) =>
        page.Artifact(() => page.Canvas(x, y, width, 0).Line(0, 0, width, 0, Stroke.Hairline));
}
