using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>The four amounts of a tender, each euro in one state, and what of realised counts after caps (rules.md, section 4).</summary>
public sealed record ProgressAmounts
{
    public static ProgressAmounts None => new();

    /// <summary>In proposals that await a decision.</summary>
    public Euro Proposed { get; init; }

    /// <summary>Agreed value not yet claimed.</summary>
    public Euro Agreed { get; init; }

    /// <summary>Submitted with evidence, undecided.</summary>
    public Euro Claimed { get; init; }

    /// <summary>Verified, corrections included.</summary>
    public Euro Realised { get; init; }

    /// <summary>What of the realised value counts against the obligation, after caps.</summary>
    public Euro Counted { get; init; }

    /// <summary>What of the claimed value will count when it is verified, after caps.</summary>
    public Euro CountableClaimed { get; init; }

    /// <summary>What of the agreed value will count when it is delivered, after caps.</summary>
    public Euro CountableAgreed { get; init; }

    /// <summary>What the floors of the schedule still ask of verified value, at least; they lower no other amount.</summary>
    public Euro FloorGap { get; init; }

    /// <summary>The same when all that is claimed and agreed comes in.</summary>
    public Euro FloorGapForecast { get; init; }

    /// <summary>Nothing is proposed, and nothing came of it.</summary>
    public bool IsNothing => this with { FloorGap = Euro.Zero, FloorGapForecast = Euro.Zero } == None;

    /// <summary>What lies over the caps, realised or still to come.</summary>
    public Euro NotCounted => Realised + Claimed + Agreed - Counted - CountableClaimed - CountableAgreed;
}
