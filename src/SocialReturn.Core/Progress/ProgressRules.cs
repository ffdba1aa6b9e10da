using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Progress;

public enum Pace
{
    OnTrack,
    Attention,
    Behind,

    /// <summary>What counts is the whole obligation or more.</summary>
    Met,
}

/// <summary>The four amounts, forecast and pace (rules.md, section 4).</summary>
public static class ProgressRules
{
    public static ProgressAmounts Sum(IEnumerable<ProgressAmounts> parts) => parts.Aggregate(ProgressAmounts.None, (sum, part) => new ProgressAmounts
            {
                Proposed = sum.Proposed + part.Proposed,
                Agreed = sum.Agreed + part.Agreed,
                Claimed = sum.Claimed + part.Claimed,
                Realised = sum.Realised + part.Realised,
                Counted = sum.Counted + part.Counted,
                CountableClaimed = sum.CountableClaimed + part.CountableClaimed,
                CountableAgreed = sum.CountableAgreed + part.CountableAgreed,
            });

    /// <summary>Realised, claimed and agreed together, after caps; proposed is shown apart.</summary>
    public static Euro Forecast(ProgressAmounts amounts) => amounts.Counted + amounts.CountableClaimed + amounts.CountableAgreed;

    /// <summary>What counts, as a share of the obligation in whole percents, rounded down: 100 means met.</summary>
    public static long CountedPercent(Euro counted, Euro obligation) => obligation <= Euro.Zero ? 100 : (long)(100m * counted.Cents / obligation.Cents);

    /// <summary>A part of a whole in whole percents; 0 of nothing.</summary>
    public static long Percent(Euro part, Euro whole) =>
        whole <= Euro.Zero ? 0 : (long)Math.Round(100m * part.Cents / whole.Cents, MidpointRounding.AwayFromZero);

    /// <summary>The tick: the obligation times the elapsed share of the term, in days.</summary>
    public static Euro ExpectedOn(DateOnly day, Euro obligation, DateOnly start, DateOnly end)
    {
        var days = end.DayNumber - start.DayNumber + 1;
        var elapsed = Math.Clamp(day.DayNumber - start.DayNumber + 1, 0, days);
        return Euro.Round(obligation.Amount * elapsed / days);
    }

    public static Pace PaceOf(ProgressAmounts amounts, Euro obligation, Euro expected, PaceSettings settings)
    {
        if (amounts.Counted >= obligation)
        {
            return Pace.Met;
        }

        var forecast = Forecast(amounts);
        if (IsUnder(forecast, settings.BehindForecastPercent, obligation) || IsUnder(amounts.Realised, settings.BehindTickPercent, expected))
        {
            return Pace.Behind;
        }

        return IsUnder(forecast, settings.AttentionForecastPercent, obligation) || IsUnder(amounts.Realised, settings.AttentionTickPercent, expected)
            ? Pace.Attention
            : Pace.OnTrack;
    }

    private static bool IsUnder(Euro amount, int percent, Euro whole) => amount.Amount * 100 < whole.Amount * percent;
}

/// <summary>The region's limits for pace, in percent.</summary>
public sealed record PaceSettings(int BehindForecastPercent, int BehindTickPercent, int AttentionForecastPercent, int AttentionTickPercent)
{
    public static PaceSettings Of(Region region) =>
        new(region.BehindForecastPercent, region.BehindTickPercent, region.AttentionForecastPercent, region.AttentionTickPercent);
}
