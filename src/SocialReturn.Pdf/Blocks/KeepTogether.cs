using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Blocks that stand on one page, unless they are higher than a page.</summary>
public sealed record KeepTogether(params IReadOnlyList<Block> Blocks) : Block
{
    private protected override (double Before, double After) DefaultSpace =>
        Blocks.Count == 0 ? (0, 0) : (Blocks[0].SpaceBefore ?? 0, Blocks[^1].SpaceAfter ?? 0);

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var slices = Blocks.SelectMany(block => block.Layout(context, parent, width)).ToList();
        return slices.Select((slice, index) => index < slices.Count - 1 ? slice with { KeepWithNext = true } : slice).ToList();
    }
}
