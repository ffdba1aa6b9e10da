using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A heading of level 1, 2 or 3. It stays with what follows and stands in the bookmarks.</summary>
public sealed record Heading : Block
{
    public Heading(int level, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Level = level;
        Text = text;
        Style = level switch
        {
            1 => TextStyle.Title,
            2 => TextStyle.Section,
            _ => TextStyle.Body.SemiBold(),
        };
        KeepWithNext = true;
    }

    public int Level { get; }

    public string Text { get; }

    public TextStyle Style { get; init; }

    private protected override (double Before, double After) DefaultSpace =>
        Level switch
        {
            1 => (0, 0),
            2 => (14.25, 5.25),
            _ => (12, 2.25),
        };

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width)
    {
        var entry = context.EnterHeading(Level, Text);
        var slices = TextFlow
            .Slices(context, parent.Add($"H{Level}"), [Text], Style, TextAlign.Left, width)
            .ConvertAll(slice => slice with { KeepWithNext = true });
        var first = slices[0];
        slices[0] = first with { Draw = (page, x, y) => DrawFirst(page, entry, first, x, y) };
        return slices;
    }

    private static void DrawFirst(PageContent page, OutlineEntry entry, Slice first, double x, double y)
    {
        entry.Page = page.Index;
        entry.Top = page.FromBottom(y);
        first.Draw(page, x, y);
    }
}
