using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Blocks;

/// <summary>
/// A drawing of its own. The description says in words what it shows and is required;
/// a drawing that only decorates belongs in a header, or in the text as an <see cref="Typesetting.InlineDrawing"/>.
/// </summary>
public sealed record Figure : Block
{
    private readonly Action<Canvas> draw;

    public Figure(double height, string description, Action<Canvas> draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        Height = height;
        Description = description;
        this.draw = draw;
    }

    public double Height { get; }

    public string Description { get; }

    /// <summary>Width in points; the whole column without one.</summary>
    public double? Width { get; init; }

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var own = Width ?? width;
        if (own > width + 0.001)
        {
            throw new PdfLayoutException($"A drawing of {own:0.##} points does not fit in a column of {width:0.##}.");
        }

        var element = parent.Add("Figure", alternativeText: Description);
        return [new Slice(Height, (page, x, y) => page.Figure(element, x, y, own, Height, draw))];
    }
}
