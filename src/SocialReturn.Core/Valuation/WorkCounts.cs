using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a work place counts beside its hours and its duration: of the whole placement, or of one period.</summary>
public sealed record WorkCounts(int? Days = null, int? HalfDays = null, int? Events = null)
{
    public static readonly WorkCounts None = new();

    public int? Of(BlockUnit unit) =>
        unit switch
        {
            BlockUnit.Day => Days,
            BlockUnit.HalfDay => HalfDays,
            BlockUnit.Event => Events,
            _ => null,
        };
}
