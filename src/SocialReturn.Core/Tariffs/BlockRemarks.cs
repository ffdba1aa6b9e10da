using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>What is unusual about building blocks: each by itself, and beside the others.</summary>
internal static class BlockRemarks
{
    /// <summary>Wage cost plus as much again.</summary>
    private const int HighestPercentage = 200;

    /// <summary>Fewer blocks than these have no middle that says anything.</summary>
    private const int LeastToCompare = 3;

    private const int FarOff = 10;

    public static IEnumerable<ScheduleRemark> Of(TariffSchedule schedule) =>
        [.. schedule.Blocks.Index().SelectMany(block => Alone(schedule, block.Index, block.Item)), .. AmountsApart(schedule), .. BandsOf(schedule)];

    private static IEnumerable<ScheduleRemark> Alone(TariffSchedule schedule, int row, BuildingBlock block) =>
        [
            .. SameName(schedule, row, block),
            .. NotLower(schedule, row, block),
            .. Zeros(row, block),
            .. ScheduleRemarks.FractionOf(SchedulePart.Blocks, row, block.Name, block.Percentage),
            .. TooHigh(row, block),
            .. ScheduleRemarks.HourlyRateOf(SchedulePart.Blocks, row, block.Name, block.HourlyRate, block.Amount?.Amount / schedule.NormHoursPerYear),
            .. Weeks(schedule, row, block),
            .. Durations(row, block),
            .. MostBelowOne(row, block),
        ];

    private static IEnumerable<ScheduleRemark> SameName(TariffSchedule schedule, int row, BuildingBlock block)
    {
        var first = schedule.Blocks.Select(other => other.Kind == block.Kind && IsSame(other.Name, block.Name)).ToList().IndexOf(true);
        if (first < row)
        {
            yield return At(row, "name", RemarkTexts.SameName, block.Name, first + 1);
        }
    }

    /// <summary>A kind that is meant to be worth less than work for a group, and is not (rules.md, section 2).</summary>
    private static IEnumerable<ScheduleRemark> NotLower(TariffSchedule schedule, int row, BuildingBlock block)
    {
        var kind = block.Kind.Describe();
        var passed = schedule.BlocksOf(FulfilmentKinds.First.Kind).Where(group => group.Unit == block.Unit && block.Amount >= group.Amount).ToList();
        if (kind.IsWorthLess && passed.Count > 0)
        {
            var groups = string.Join(", ", passed.Select(group => $"{group.Name} ({group.Amount})"));
            yield return At(row, "amount", RemarkTexts.NotLower, block.Name, block.Amount, groups, kind.Name);
        }
    }

    private static IEnumerable<ScheduleRemark> Zeros(int row, BuildingBlock block)
    {
        var limits = block.Limits;
        var takesPercentage = block.Unit.HasPercentage() || block.Alternatives.Any(unit => unit.HasPercentage());
        (string Field, decimal? Value)[] all =
        [
            ("amount", block.Amount?.Amount),
            ("percentage", takesPercentage ? block.Percentage : null),
            ("limits.hours", limits.Hours),
            ("limits.hoursPerEvent", limits.HoursPerEvent),
            ("limits.hoursPerWeek", limits.HoursPerWeek),
            ("limits.most", limits.Most?.Amount),
            ("limits.mostPerParticipant", limits.MostPerParticipant?.Amount),
            ("limits.mostPerUnit", limits.MostPerUnit?.Amount),
        ];
        return all.Where(each => each.Value == 0).Select(each => At(row, each.Field, RemarkTexts.Zero, block.Name));
    }

    private static IEnumerable<ScheduleRemark> TooHigh(int row, BuildingBlock block)
    {
        if (block.Percentage > HighestPercentage)
        {
            yield return At(row, "percentage", RemarkTexts.PercentageHigh, block.Name, block.Percentage, HighestPercentage);
        }
    }

    private static IEnumerable<ScheduleRemark> Weeks(TariffSchedule schedule, int row, BuildingBlock block)
    {
        var norm = schedule.NormHoursPerWeek;
        if (block.Limits.MinHoursPerWeek > norm)
        {
            yield return At(row, "limits.minHoursPerWeek", RemarkTexts.MinHoursOverNorm, block.Name, block.Limits.MinHoursPerWeek, norm);
        }

        if (block.Unit == BlockUnit.FullTimeYear && block.Limits.HoursPerWeek > norm)
        {
            yield return At(row, "limits.hoursPerWeek", RemarkTexts.HoursOverNorm, block.Name, block.Limits.HoursPerWeek, norm);
        }
    }

    private static IEnumerable<ScheduleRemark> Durations(int row, BuildingBlock block)
    {
        if (block.Limits.MinMonths > block.Limits.Months)
        {
            yield return At(row, "limits.minMonths", RemarkTexts.MinOverMonths, block.Name, block.Limits.MinMonths, block.Limits.Months);
        }

        if (block.Limits.MinWeeks > block.Limits.Weeks)
        {
            yield return At(row, "limits.minWeeks", RemarkTexts.MinOverWeeks, block.Name, block.Limits.MinWeeks, block.Limits.Weeks);
        }
    }

    /// <summary>A most that the first hour, day or time passes. Of a year it is no mistake: it says that part of a year counts.</summary>
    private static IEnumerable<ScheduleRemark> MostBelowOne(int row, BuildingBlock block)
    {
        var limits = block.Limits;
        (string Field, Euro? Most)[] mosts =
        [
            ("limits.most", limits.Most),
            ("limits.mostPerParticipant", limits.MostPerParticipant),
            ("limits.mostPerUnit", limits.MostUnit == block.Unit ? limits.MostPerUnit : null),
        ];
        return block.Unit is BlockUnit.FullTimeYear or BlockUnit.LearningYear
            ? []
            : mosts
                .Where(each => each.Most is { IsZero: false } most && most < block.Amount)
                .Select(each => At(row, each.Field, RemarkTexts.MostBelowOne, block.Name, each.Most, block.Amount));
    }

    /// <summary>A zero too many, or one that was lost.</summary>
    private static IEnumerable<ScheduleRemark> AmountsApart(TariffSchedule schedule) =>
        from alike in schedule.Blocks.Index().Where(block => block.Item.Amount > Euro.Zero).GroupBy(block => (block.Item.Kind, block.Item.Unit))
        where alike.Count() >= LeastToCompare
        let middle = ScheduleRemarks.MedianOf(alike.Select(block => block.Item.Amount!.Value.Amount))
        from block in alike
        let amount = block.Item.Amount!.Value
        let text = amount.Amount >= middle * FarOff ? RemarkTexts.AmountHigh
        : amount.Amount * FarOff <= middle ? RemarkTexts.AmountLow
        : null
        where text is not null
        select At(block.Index, "amount", text, block.Item.Name, amount, Euro.Round(middle));

    /// <summary>Blocks of one family by months on benefit: months that belong to none of them, and a longer time that is worth less.</summary>
    private static IEnumerable<ScheduleRemark> BandsOf(TariffSchedule schedule) =>
        schedule
            .Blocks.Index()
            .GroupBy(block => (block.Item.Kind, block.Item.Family))
            .Where(family => family.All(block => block.Item.Limits is { HasBenefitMonths: true, YoungBelow: null }))
            .SelectMany(family => BandsOf([.. family.OrderBy(block => block.Item.Limits.BenefitMonthsFrom ?? 0)]));

    private static IEnumerable<ScheduleRemark> BandsOf((int Index, BuildingBlock Item)[] bands)
    {
        for (var next = 1; next < bands.Length; next++)
        {
            var (row, block) = bands[next];
            var from = block.Limits.BenefitMonthsFrom ?? 0;
            var covered = bands[..next].Max(band => band.Item.Limits.BenefitMonthsBelow ?? int.MaxValue);
            if (from > covered)
            {
                yield return At(row, "limits.benefitMonthsFrom", RemarkTexts.BandGap, block.Name, from, covered);
            }

            var shorter = bands[next - 1].Item;
            if (shorter.Limits.BenefitMonthsBelow <= from && shorter.Unit == block.Unit && block.Amount < shorter.Amount)
            {
                yield return At(row, "amount", RemarkTexts.BandFalls, block.Name, block.Amount, shorter.Name, shorter.Amount);
            }
        }
    }

    private static bool IsSame(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static ScheduleRemark At(int row, string field, string text, params ReadOnlySpan<object?> values) =>
        ScheduleRemark.At(SchedulePart.Blocks, row, field, text, values);
}
