using System.Collections.Immutable;

namespace SocialReturn.Web.Shared;

/// <summary>One moment on a timeline; a list of them is the model of the partial _Timeline.</summary>
/// <param name="Date">Written out: "17 maart 2026, over 5 dagen".</param>
/// <param name="Text">What happened or will happen.</param>
/// <param name="Kind">Past, today, to act on, or later.</param>
/// <param name="Detail">A soft line under it.</param>
/// <param name="Href">Where to act.</param>
public sealed record TimelineMoment(string Date, string Text, TimelineKind Kind, string? Detail = null, string? Href = null)
{
    /// <summary>Moments that stand folded under this one, each on a line.</summary>
    public ImmutableArray<string> Folded { get; init; } = [];
}

/// <summary>Filled dot, dash, amber dot, open dot.</summary>
public enum TimelineKind
{
    Past,
    Today,
    Act,
    Future,
}
