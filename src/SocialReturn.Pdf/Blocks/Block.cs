using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Something that flows down the page. A block holds no state of a rendering: the same one may be used again.</summary>
public abstract record Block
{
    /// <summary>White above in points; dropped at the top of a page.</summary>
    public double? SpaceBefore { get; init; }

    /// <summary>White below in points. Between two blocks the larger of the two counts.</summary>
    public double? SpaceAfter { get; init; }

    /// <summary>Stays on the page of what follows.</summary>
    public bool KeepWithNext { get; init; }

    private protected virtual (double Before, double After) DefaultSpace => (0, 0);

    private protected abstract IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width);

    internal IReadOnlyList<Slice> Layout(LayoutContext context, StructureElement parent, double width)
    {
        var slices = Slices(context, parent, width);
        if (slices.Count == 0)
        {
            return slices;
        }

        var spaced = slices.ToList();
        spaced[0] = spaced[0] with { SpaceBefore = SpaceBefore ?? DefaultSpace.Before };
        spaced[^1] = spaced[^1] with { SpaceAfter = SpaceAfter ?? DefaultSpace.After, KeepWithNext = KeepWithNext || spaced[^1].KeepWithNext };
        return spaced;
    }
}

/// <summary>What every block of one rendering shares.</summary>
internal sealed class LayoutContext(FontSet fonts, double bodyHeight)
{
    private int headingLevel;

    public FontSet Fonts { get; } = fonts;

    public double BodyHeight { get; } = bodyHeight;

    public List<OutlineEntry> Outline { get; } = [];

    /// <summary>Headings follow one another without skipping a level, or a screen reader's list of headings has holes.</summary>
    public OutlineEntry EnterHeading(int level, string title)
    {
        if (level > headingLevel + 1)
        {
            throw new PdfLayoutException($"Heading '{title}' has level {level} directly under level {headingLevel}.");
        }

        headingLevel = level;
        var entry = new OutlineEntry(level, title);
        Outline.Add(entry);
        return entry;
    }
}

/// <summary>A heading's place, known once it is drawn.</summary>
internal sealed class OutlineEntry(int level, string title)
{
    public int Level { get; } = level;
    public string Title { get; } = title;
    public int Page { get; set; }
    public double Top { get; set; }
}
