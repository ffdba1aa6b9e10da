using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// What a table may say and a region seldom means (docs/tariff-schedule.md, "What is told and not refused"): told where a table is checked
/// and before it is published, refused never. A rule that speaks at tables as regions publish them would teach people to read past it. Pure.
/// </summary>
public static class ScheduleRemarks
{
    private const int ShortestFullWeek = 32;
    private const int LongestFullWeek = 40;

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<ScheduleRemark> Of(TariffSchedule schedule) =>
        [
            .. NormOf(schedule),
            .. BlockRemarks.Of(schedule).OrderBy(remark => remark.Row),
            .. BonusRemarks.Of(schedule),
            .. ShareRemarks.Of(schedule),
            .. ExamplesOf(schedule),
        ];

    /// <summary>Somebody writes 0.25 for a quarter: where a percentage is asked that is a quarter of one.</summary>
    internal static IEnumerable<ScheduleRemark> FractionOf(SchedulePart part, int row, string name, decimal? percentage)
    {
        if (percentage is > 0 and <= 1)
        {
            yield return ScheduleRemark.At(part, row, "percentage", RemarkTexts.Fraction, name, percentage, percentage * 100);
        }
    }

    /// <summary>A rate for worked hours and a yearly amount that are far apart: one of them was typed wrong.</summary>
    internal static IEnumerable<ScheduleRemark> HourlyRateOf(SchedulePart part, int row, string name, Euro? hourlyRate, decimal? ofYear)
    {
        if (hourlyRate is { } rate && ofYear is { } expected && (rate.Amount > expected * 1.25m || rate.Amount < expected * 0.75m))
        {
            yield return ScheduleRemark.At(part, row, "hourlyRate", RemarkTexts.HourlyRateOff, name, rate, Euro.Round(expected));
        }
    }

    internal static decimal MedianOf(IEnumerable<decimal> amounts)
    {
        decimal[] sorted = [.. amounts.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static IEnumerable<ScheduleRemark> NormOf(TariffSchedule schedule) =>
        schedule.NormHoursPerWeek is >= ShortestFullWeek and <= LongestFullWeek
            ? []
            :
            [
                new ScheduleRemark(
                    SchedulePart.Head,
                    null,
                    "normHoursPerWeek",
                    DutchText.Format(RemarkTexts.NormUnusual, schedule.NormHoursPerWeek, ShortestFullWeek, LongestFullWeek)
                ),
            ];

    private static IEnumerable<ScheduleRemark> ExamplesOf(TariffSchedule schedule) =>
        schedule.Examples.IsEmpty ? [new ScheduleRemark(SchedulePart.Examples, null, "", RemarkTexts.NoExamples)] : [];
}
