using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Blocks;

/// <summary>White between two blocks, dropped at the top of a page.</summary>
public sealed record Spacer(double Height) : Block
{
    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width) => [new Slice(0, (_, _, _) => { })];

    private protected override (double Before, double After) DefaultSpace => (Height, 0);
}

/// <summary>A line across the column.</summary>
public sealed record Rule(Stroke Stroke) : Block
{
    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width) =>
        [
            new Slice(Stroke.Width, (page, x, y) =>
                page.Artifact(() => page.Canvas(x, y, width, Stroke.Width).Line(0, Stroke.Width / 2, width, Stroke.Width / 2, Stroke))
            ),
        ];
}
