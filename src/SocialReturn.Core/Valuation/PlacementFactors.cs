using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>The agreed placement, or one delivered period of it.</summary>
internal sealed record Stretch(DateOnly? From, DateOnly? To)
{
    private const int DaysInAWeek = 7;

    public decimal? HoursPerWeek { get; init; }

    public decimal? WorkedHours { get; init; }

    public Euro? WageCosts { get; init; }

    public WorkCounts Counts { get; init; } = WorkCounts.None;

    public static Stretch Of(PlacementFacts facts) =>
        new(facts.From, facts.To)
        {
            HoursPerWeek = facts.HoursPerWeek,
            WorkedHours = facts.WorkedHours,
            WageCosts = facts.WageCosts,
            Counts = facts.Counts,
        };

    public static Stretch Of(DeliveredPeriod period) =>
        new(period.From, period.To)
        {
            HoursPerWeek = period.HoursPerWeek,
            WorkedHours = period.WorkedHours,
            WageCosts = period.WageCosts,
            Counts = period.Counts,
        };

    public bool HasHours => HoursPerWeek is not null || WorkedHours is not null;

    public Rational Days => Rational.From(To!.Value.DayNumber - From!.Value.DayNumber + 1);

    public static Rational WeeksOf(Rational days) => days * Rational.Of(1, DaysInAWeek);
}

/// <summary>The steps from an amount to the value of one stretch.</summary>
internal sealed class PlacementFactors
{
    private const int DaysInAWeek = 7;

    private readonly TariffSchedule _schedule;
    private readonly BuildingBlock _block;
    private readonly Stretch _stretch;

    /// <summary>Null when the dates are unknown, which only worked hours and single amounts allow.</summary>
    private readonly CountedTime? _time;

    /// <summary>Of the hours per week, those that count.</summary>
    private readonly Rational _weekHours;

    /// <summary>Of the worked hours, those within the limits of the block; null where no limit cuts them.</summary>
    private readonly Rational? _limitedHours;

    private readonly int _times;

    /// <param name="limits">Of the placement as a whole: earlier stretches used up a part of them.</param>
    /// <param name="notCounted">Gets what the limits cut off.</param>
    public PlacementFactors(
        TariffSchedule schedule,
        BuildingBlock block,
        Stretch stretch,
        CountedTime? time,
        CountLimits limits,
        ImmutableArray<ExplanationNote>.Builder notCounted
    )
    {
        (_schedule, _block, _stretch, _time) = (schedule, block, stretch, time);
        if (stretch.HoursPerWeek is { } perWeek)
        {
            _weekHours = WeekHours(perWeek, notCounted);
        }
        else if (stretch.WorkedHours is { } worked && block.Limits.HasHours)
        {
            var hours = Rational.From(worked) * DayShare;
            var counted = limits.Hours(hours, time is null ? null : Stretch.WeeksOf(time.CountedDays), stretch.Counts.Events);
            _limitedHours = counted < hours ? counted : null;
            Note(counted < hours, NoteCode.HoursOverLimit, hours, counted);
        }

        if (stretch.Counts.Of(block.Unit) is { } times)
        {
            _times = limits.Times(times);
            Note(_times < times, NoteCode.TimesOverLimit, Rational.From(times), Rational.From(_times));
        }

        void Note(bool isCut, NoteCode code, params ImmutableArray<Rational> numbers)
        {
            if (isCut)
            {
                notCounted.Add(new ExplanationNote(code, numbers));
            }
        }
    }

    private Rational Norm => Rational.From(_schedule.NormHoursPerWeek);

    /// <summary>The part of the days that counts: over these, what was done is spread evenly.</summary>
    private Rational DayShare => _time is null ? Rational.One : _time.CountedDays / _stretch.Days;

    /// <summary>Null for an amount that is paid once and was paid with an earlier stretch.</summary>
    public IReadOnlyList<ExplanationFactor>? Base(int stages, bool isFirst)
    {
        var amount = _block.Amount.GetValueOrDefault();
        return _block.Unit switch
        {
            BlockUnit.FullTimeYear when _stretch.HoursPerWeek is not null =>
            [
                ExplanationFactor.Amount(FactorCode.YearlyAmount, amount, _block.Name),
                .. HoursShare(),
                _time!.ShareOfYear(),
            ],
            BlockUnit.FullTimeYear when _block.HourlyRate is { } rate => [ExplanationFactor.Amount(FactorCode.HourlyAmount, rate, _block.Name), .. Worked()],
            BlockUnit.FullTimeYear => [ExplanationFactor.Amount(FactorCode.YearlyAmount, amount, _block.Name), .. HoursShare()],
            BlockUnit.Hour => [ExplanationFactor.Amount(FactorCode.HourlyAmount, amount, _block.Name), .. Worked()],
            BlockUnit.LearningYear => [ExplanationFactor.Amount(FactorCode.LearningYearAmount, amount, _block.Name), _time!.ShareOfYear()],
            BlockUnit.Month => [ExplanationFactor.Amount(FactorCode.MonthlyAmount, amount, _block.Name), _time!.NumberOfMonths()],
            BlockUnit.Week =>
            [
                ExplanationFactor.Amount(FactorCode.WeeklyAmount, amount, _block.Name),
                ExplanationFactor.Share(FactorCode.DaysOfWeek, _time!.CountedDays, Rational.From(DaysInAWeek)),
            ],
            BlockUnit.Day => Counted(FactorCode.DailyAmount, FactorCode.Days),
            BlockUnit.HalfDay => Counted(FactorCode.HalfDailyAmount, FactorCode.HalfDays),
            BlockUnit.Event => Counted(FactorCode.EventAmount, FactorCode.Events),
            BlockUnit.Stage or BlockUnit.Once when !isFirst => null,
            BlockUnit.Stage =>
            [
                ExplanationFactor.Amount(FactorCode.StageAmount, amount, _block.Name),
                ExplanationFactor.Times(FactorCode.Stages, Rational.From(stages)),
            ],
            BlockUnit.Once => [ExplanationFactor.Amount(FactorCode.OnceAmount, amount, _block.Name)],
            BlockUnit.WageCost =>
            [
                ExplanationFactor.Amount(FactorCode.WageCosts, _stretch.WageCosts!.Value),
                ExplanationFactor.Percentage(FactorCode.Percentage, _block.Percentage),
                .. CountedDays(),
            ],
            _ => throw new NotSupportedException(JsonNames.Of(_block.Unit)),
        };
    }

    /// <summary>How many there are of what the most of the block is for.</summary>
    public Rational Units(int stages, bool isFirst) =>
        _block.Limits.MostUnit switch
        {
            null => Rational.Zero,
            BlockUnit.Week => Stretch.WeeksOf(_time!.CountedDays),
            BlockUnit.Month => _time!.Total.ToRational(),
            BlockUnit.Hour when _stretch.HoursPerWeek is not null => _weekHours * Stretch.WeeksOf(_time!.CountedDays),
            BlockUnit.Hour => CountedWorked,
            BlockUnit.Stage => Rational.From(isFirst ? stages : 0),
            { } unit => Rational.From(_stretch.Counts.Of(unit) ?? 0) * DayShare,
        };

    /// <summary>A yearly bonus, or a note of the fact that it lacks.</summary>
    public (IReadOnlyList<ExplanationFactor> Factors, NoteCode? Lacks) YearlyBonus(Bonus bonus, Rational amount)
    {
        var yearly = ExplanationFactor.Amount(FactorCode.BonusPerYear, amount, bonus.Name);
        return bonus.ProRata switch
        {
            ProRata.MonthsAndHours when !_stretch.HasHours => ([], NoteCode.BonusNeedsHours),
            ProRata.MonthsAndHours when _stretch.WorkedHours is not null && bonus.HourlyRate is { } rate => (
                [ExplanationFactor.Amount(FactorCode.BonusPerHour, rate, bonus.Name), .. Worked()],
                null
            ),
            ProRata.MonthsAndHours when _stretch.WorkedHours is not null => ([yearly, .. HoursShare()], null),
            _ when _time is null => ([], NoteCode.BonusNeedsDates),
            ProRata.MonthsAndHours => ([yearly, .. HoursShare(), _time.ShareOfYear()], null),
            _ => ([yearly, _time.ShareOfYear()], null),
        };
    }

    public (IReadOnlyList<ExplanationFactor> Factors, NoteCode? Lacks) HourlyBonus(Bonus bonus, Rational amount)
    {
        if (!_stretch.HasHours)
        {
            return ([], NoteCode.BonusNeedsHours);
        }

        var hourly = ExplanationFactor.Amount(FactorCode.BonusPerHour, amount, bonus.Name);
        if (_stretch.HoursPerWeek is null)
        {
            return ([hourly, .. Worked()], null);
        }

        var weeks = Rational.From(TariffSchedule.WeeksPerYear);
        return ([hourly, new ExplanationFactor(FactorCode.WeekHoursInYear, _weekHours * weeks, [_weekHours, weeks]), _time!.ShareOfYear()], null);
    }

    private Rational WeekHours(decimal perWeek, ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        var limit = _block.Limits.HoursPerWeek is { } most && most < _schedule.NormHoursPerWeek ? most : _schedule.NormHoursPerWeek;
        if (_block.Unit == BlockUnit.FullTimeYear && perWeek > limit)
        {
            var code = limit < _schedule.NormHoursPerWeek ? NoteCode.HoursOverWeekLimit : NoteCode.HoursOverNorm;
            notCounted.Add(new ExplanationNote(code, [Rational.From(perWeek), Rational.From(limit)]));
        }

        return Rational.From(Math.Min(perWeek, limit));
    }

    private Rational CountedWorked => _limitedHours ?? Rational.From(_stretch.WorkedHours!.Value) * DayShare;

    private ExplanationFactor[] HoursShare() =>
        _stretch.HoursPerWeek is not null ? [ExplanationFactor.Share(FactorCode.HoursPerWeek, _weekHours, Norm)] : WorkedBy(ShareOfHours);

    private ExplanationFactor[] Worked() => WorkedBy(hours => ExplanationFactor.Times(FactorCode.WorkedHours, hours));

    private ExplanationFactor ShareOfHours(Rational hours) => ExplanationFactor.Share(FactorCode.HoursOfYear, hours, Rational.From(_schedule.NormHoursPerYear));

    /// <summary>The hours that count; or all of them, and the days that count.</summary>
    private ExplanationFactor[] WorkedBy(Func<Rational, ExplanationFactor> factor) =>
        _limitedHours is { } limited ? [factor(limited)] : [factor(Rational.From(_stretch.WorkedHours!.Value)), .. CountedDays()];

    private List<ExplanationFactor> Counted(FactorCode amount, FactorCode count) =>
        [ExplanationFactor.Amount(amount, _block.Amount!.Value, _block.Name), ExplanationFactor.Times(count, Rational.From(_times)), .. CountedDays()];

    /// <summary>What was done and paid is spread evenly over the days of the stretch; only that of days that count remains.</summary>
    private ExplanationFactor[] CountedDays()
    {
        if (_time is null)
        {
            return [];
        }

        var counted = _time.CountedDays;
        return counted == _stretch.Days ? [] : [ExplanationFactor.Share(FactorCode.CountedDays, counted, _stretch.Days)];
    }
}
