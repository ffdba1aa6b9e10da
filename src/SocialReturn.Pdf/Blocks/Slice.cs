using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>A strip of content that is never cut: a line, a table row, a drawing.</summary>
internal sealed record Slice(double Height, Action<PageContent, double, double> Draw)
{
    /// <summary>White above, dropped at the top of a page; of two neighbours the larger white counts.</summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Stays on the same page as the slice after it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Where its first line of text stands, to align it with its neighbours.</summary>
    public double? FirstBaseline { get; init; }

    /// <summary>Drawn first when this slice starts a new page.</summary>
    public Slice? RepeatedHead { get; init; }

    /// <summary>Moves the slice to the right.</summary>
    public Slice Indented(double distance) => distance == 0 ? this : this with { Draw = (page, x, y) => Draw(page, x + distance, y) };
}
