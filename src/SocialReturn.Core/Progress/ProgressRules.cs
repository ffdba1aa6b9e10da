using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Progress;

public enum Pace
{
    OnTrack,
    Attention,
    Behind,

    /// <summary>What counts is the whole obligation or more, and every floor is met.</summary>
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

    /// <summary>What of the obligation is open: what does not count yet, or what its floors still ask when that is more.</summary>
    public static Euro Open(ProgressAmounts amounts, Euro obligation) => FloorCalculator.Open(obligation, amounts.Counted, amounts.FloorGap);

    /// <summary>Enough is agreed, though not enough of what a floor asks.</summary>
    public static bool IsShortOfFloorsOnly(ProgressAmounts amounts, Euro obligation) => Forecast(amounts) >= obligation && amounts.FloorGapForecast > Euro.Zero;

    /// <summary>What counts, as a share of the obligation in whole percents, rounded down. Floors do not lower it.</summary>
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
        if (Open(amounts, obligation).IsZero)
        {
            return Pace.Met;
        }

        // What floors still ask is missing, whatever else is agreed.
        var forecast = amounts.FloorGapForecast.IsZero ? Forecast(amounts) : Euro.Min(Forecast(amounts), obligation - amounts.FloorGapForecast);
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
