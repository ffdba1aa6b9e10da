using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A list with a dot, or numbered.</summary>
public sealed record BulletList(params IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    private const double Indent = 15;

    public bool Numbered { get; init; }

    public TextStyle Style { get; init; } = TextStyle.Body;

    private protected override (double Before, double After) DefaultSpace => (6, 6);

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var list = parent.Add("L", $"<</O /List /ListNumbering /{(Numbered ? "Decimal" : "Disc")}>>");
        return Items.SelectMany((item, index) => ItemSlices(context, list.Add("LI"), item, index, width)).ToList();
    }

    private List<Slice> ItemSlices(LayoutContext context, StructureElement element, IReadOnlyList<Inline> item, int index, double width)
    {
        var label = TextFlow.Slices(context, element.Add("Lbl"), [Numbered ? $"{index + 1}." : "•"], Style, TextAlign.Left, Indent * 2)[0];
        var body = TextFlow.Slices(context, element.Add("LBody"), item, Style, TextAlign.Left, width - Indent).ConvertAll(slice => slice.Indented(Indent));
        if (body.Count == 0)
        {
            return [label];
        }

        var first = body[0];
        body[0] = first with
        {
            Draw = (page, x, y) =>
            {
                label.Draw(page, x, y);
                first.Draw(page, x, y);
            },
        };
        return body;
    }
}
