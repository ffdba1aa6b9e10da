using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A block in its own column of a <see cref="Columns"/>.</summary>
public sealed record ColumnPart(double Width, Block Content);

/// <summary>Blocks side by side, read from left to right.</summary>
public sealed record Columns(params IReadOnlyList<ColumnPart> Parts) : Block
{
    public double Gap { get; init; }

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var total = Parts.Sum(part => part.Width) + Gap * (Parts.Count - 1);
        if (Parts.Count == 0 || total > width + 0.001)
        {
            throw new PdfLayoutException($"{Parts.Count} columns of {total:0.##} points together do not fit in {width:0.##}.");
        }

        var x = 0d;
        var stacks = new List<IReadOnlyList<Slice>>();
        foreach (var part in Parts)
        {
            var shift = x;
            stacks.Add(part.Content.Layout(context, parent, part.Width).Select(slice => slice.Indented(shift)).ToList());
            x += part.Width + Gap;
        }

        return SideBySide.Combine(stacks, context.BodyHeight);
    }
}
