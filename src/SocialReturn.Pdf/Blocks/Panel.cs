using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Blocks on a tinted ground with a coloured edge on the left, such as an explanation under a figure.</summary>
public sealed record Panel(PdfColor Ground, PdfColor Edge, params IReadOnlyList<Block> Blocks) : Block
{
    private const double EdgeWidth = 2.25;

    public double Padding { get; init; } = 9;

    private protected override (double Before, double After) DefaultSpace => (6, 6);

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var left = EdgeWidth + Padding;
        var stack = Blocks.SelectMany(block => block.Layout(context, parent, width - left - Padding)).Select(slice => slice.Indented(left)).ToList();
        return SideBySide.Combine([stack], context.BodyHeight - 2 * Padding).ConvertAll(strip => Framed(strip, width));
    }

    private Slice Framed(Slice strip, double width)
    {
        var height = strip.Height + 2 * Padding;
        return new Slice(height, (page, x, y) =>
        {
            page.Artifact(() => DrawGround(page, x, y, width, height));
            strip.Draw(page, x, y + Padding);
        });
    }

    private void DrawGround(PageContent page, double x, double y, double width, double height)
    {
        var canvas = page.Canvas(x, y, width, height);
        canvas.FillRectangle(0, 0, width, height, Ground);
        canvas.FillRectangle(0, 0, EdgeWidth, height, Edge);
    }
}
