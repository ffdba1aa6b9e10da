using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.TagHelpers;

/// <summary>What one bar shows: the four amounts against one obligation (rules.md, section 4).</summary>
/// <param name="Obligation">The full width up to the end mark.</param>
/// <param name="Realised">What counts of the realised value.</param>
/// <param name="Claimed">Submitted, undecided, as far as it will count.</param>
/// <param name="Agreed">Agreed, not yet claimed, as far as it will count.</param>
/// <param name="Proposed">Proposed, undecided.</param>
/// <param name="ExpectedToday">Where one should be today; null without a term that runs.</param>
public sealed record ProgressBarModel(Euro Obligation, Euro Realised, Euro Claimed, Euro Agreed, Euro Proposed, Euro? ExpectedToday = null)
{
    /// <summary>Why there is nothing to draw: no tariff table holds, so nothing has a value. Null when one holds.</summary>
    public string? Gap { get; init; }

    /// <summary>What lies over the caps of the tender: outside the bar, told under it.</summary>
    public Euro NotCounted { get; init; }

    /// <summary>Where what does not count is explained.</summary>
    public string? NotCountedLink { get; init; }

    /// <summary>Where each amount is explained; a part without an address is plain text.</summary>
    public IReadOnlyDictionary<ProgressPart, string> Links { get; init; } = new Dictionary<ProgressPart, string>();

    /// <summary>The line under each amount of a large bar: "34% · 5 invullingen".</summary>
    public IReadOnlyDictionary<ProgressPart, string> Details { get; init; } = new Dictionary<ProgressPart, string>();

    /// <summary>The stretch of the bar that one fulfilment takes, from and to in euro.</summary>
    public (Euro From, Euro To)? ThisFulfilment { get; init; }

    /// <summary>The lines that the proposed stretch consists of: each with its number.</summary>
    public IReadOnlyList<Euro> ProposedParts { get; init; } = [];

    public static ProgressBarModel Of(Tender tender, Euro expectedToday) =>
        new(
            tender.Obligation,
            tender.Progress.Counted,
            tender.Progress.CountableClaimed,
            tender.Progress.CountableAgreed,
            tender.Progress.Proposed,
            expectedToday
        )
        {
            NotCounted = tender.Progress.NotCounted,
        };

    public Euro Total => Realised + Claimed + Agreed + Proposed;

    /// <summary>More than the obligation when positive, still to plan when negative.</summary>
    public Euro Balance => Total - Obligation;

    public bool IsMet => Obligation > Euro.Zero && Realised >= Obligation;

    public Euro AmountOf(ProgressPart part) =>
        part switch
        {
            ProgressPart.Realised => Realised,
            ProgressPart.Claimed => Claimed,
            ProgressPart.Agreed => Agreed,
            ProgressPart.Proposed => Proposed,
            _ => Total,
        };
}
