using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Running text.</summary>
public sealed record Paragraph(params IReadOnlyList<Inline> Runs) : Block
{
    public TextStyle Style { get; init; } = TextStyle.Body;

    public TextAlign Align { get; init; }

    private protected override IReadOnlyList<Slice> Slices(LayoutContext context, StructureElement parent, double width) =>
        Runs.Count == 0 ? [] : TextFlow.Slices(context, parent.Add("P"), Runs, Style, Align, width);
}
