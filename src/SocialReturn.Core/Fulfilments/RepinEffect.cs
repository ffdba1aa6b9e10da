using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What another schedule does to one fulfilment.</summary>
/// <param name="Frozen">Claimed and realised: it keeps the value that it was delivered for.</param>
/// <param name="CanBeValued">False when the schedule has no block for it, or asks for a fact that is not known.</param>
public sealed record RepinRow(Fulfilment Fulfilment, Euro Before, Euro After, Euro Frozen, bool CanBeValued);

/// <summary>What another schedule does to a tender; nothing is saved.</summary>
/// <param name="Lines">What changes of the obligation: the discount depends on the schedule.</param>
public sealed record RepinEffect(
    IReadOnlyList<RepinRow> Rows,
    Euro ObligationBefore,
    Euro ObligationAfter,
    IReadOnlyList<ObligationLine> Lines,
    ProgressAmounts ProgressBefore,
    ProgressAmounts ProgressAfter
)
{
    /// <summary>Those of the other schedule, as they stand by it.</summary>
    public FloorOutcome Floors { get; init; } = FloorOutcome.None;

    /// <summary>What has been sent in: drafts are their contractor's alone.</summary>
    public IEnumerable<RepinRow> Shown => Rows.Where(row => !row.Fulfilment.IsDraft);

    public Euro Before => Euro.Sum(Shown.Select(row => row.Before));

    public Euro After => Euro.Sum(Shown.Select(row => row.After));

    /// <summary>Something that still has to be decided or delivered has no value by that schedule.</summary>
    public bool IsImpossible => Rows.Any(row => !row.CanBeValued);
}
