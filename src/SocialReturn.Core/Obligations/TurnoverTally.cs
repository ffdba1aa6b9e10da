using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations;

/// <summary>The turnover of a period beside what was reported before it.</summary>
/// <param name="Confirmed">Of what was reported before.</param>
/// <param name="Waiting">Of what was reported before and is not decided yet.</param>
/// <param name="Now">Of this report.</param>
public sealed record TurnoverTally(Euro Confirmed, Euro Waiting, Euro Now)
{
    public Euro Before => Confirmed + Waiting;

    public Euro Together => Before + Now;

    /// <summary>Probably the total to date, where the amount of the period was asked.</summary>
    public bool LooksLikeTotal => Before > Euro.Zero && Now >= Before;

    /// <summary>What the period brought when the amount is the total to date.</summary>
    public Euro Difference => Now - Before;

    public static TurnoverTally Of(IEnumerable<TurnoverReport> earlier, Euro now)
    {
        var standing = earlier.ToLookup(report => report.Status, report => report.Turnover);
        return new TurnoverTally(Euro.Sum(standing[TurnoverStatus.Confirmed]), Euro.Sum(standing[TurnoverStatus.Reported]), now);
    }
}

/// <summary>What a report of turnover leads to; nothing is saved.</summary>
/// <param name="ObligationAfter">Once this report and all that wait are confirmed.</param>
/// <param name="IsLast">After it no more turnover is asked for.</param>
public sealed record TurnoverEffect(TurnoverTally Tally, Euro ObligationBefore, Euro ObligationAfter, bool IsLast);
