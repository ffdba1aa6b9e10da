using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>The agreed placement, or one delivered period of it.</summary>
internal readonly record struct Stretch(DateOnly? From, DateOnly? To, decimal? HoursPerWeek, decimal? WorkedHours, Euro? WageCosts);

/// <summary>The steps from an amount to the value of one stretch.</summary>
/// <param name="time">Null when the dates are unknown, which only worked hours and single amounts allow.</param>
internal sealed class PlacementFactors(TariffSchedule schedule, Stretch stretch, CountedTime? time)
{
    private const int DaysInAWeek = 7;

    private Rational Norm => Rational.From(schedule.NormHoursPerWeek);

    private bool HasHours => stretch.HoursPerWeek is not null || stretch.WorkedHours is not null;

    /// <summary>Null for an amount that is paid once and was paid with an earlier stretch.</summary>
    public IReadOnlyList<ExplanationFactor>? Base(BuildingBlock block, int stages, bool isFirst)
    {
        var amount = block.Amount.GetValueOrDefault();
        return block.Unit switch
        {
            BlockUnit.FullTimeYear when stretch.HoursPerWeek is not null =>
            [
                ExplanationFactor.Amount(FactorCode.YearlyAmount, amount, block.Name),
                HoursShare(),
                time!.ShareOfYear(),
            ],
            BlockUnit.FullTimeYear when block.HourlyRate is { } rate =>
            [
                ExplanationFactor.Amount(FactorCode.HourlyAmount, rate, block.Name),
                Worked(),
                .. CountedDays(),
            ],
            BlockUnit.FullTimeYear => [ExplanationFactor.Amount(FactorCode.YearlyAmount, amount, block.Name), HoursShare(), .. CountedDays()],
            BlockUnit.Hour => [ExplanationFactor.Amount(FactorCode.HourlyAmount, amount, block.Name), Worked(), .. CountedDays()],
            BlockUnit.LearningYear => [ExplanationFactor.Amount(FactorCode.LearningYearAmount, amount, block.Name), time!.ShareOfYear()],
            BlockUnit.Month => [ExplanationFactor.Amount(FactorCode.MonthlyAmount, amount, block.Name), time!.NumberOfMonths()],
            BlockUnit.Week =>
            [
                ExplanationFactor.Amount(FactorCode.WeeklyAmount, amount, block.Name),
                ExplanationFactor.Share(FactorCode.DaysOfWeek, time!.CountedDays, Rational.From(DaysInAWeek)),
            ],
            BlockUnit.Stage or BlockUnit.Once when !isFirst => null,
            BlockUnit.Stage =>
            [
                ExplanationFactor.Amount(FactorCode.StageAmount, amount, block.Name),
                ExplanationFactor.Times(FactorCode.Stages, Rational.From(stages)),
            ],
            BlockUnit.Once => [ExplanationFactor.Amount(FactorCode.OnceAmount, amount, block.Name)],
            BlockUnit.WageCost =>
            [
                ExplanationFactor.Amount(FactorCode.WageCosts, stretch.WageCosts!.Value),
                ExplanationFactor.Percentage(FactorCode.Percentage, block.Percentage),
                .. CountedDays(),
            ],
            _ => throw new NotSupportedException(JsonNames.Of(block.Unit)),
        };
    }

    /// <summary>A yearly bonus, or a note of the fact that it lacks.</summary>
    public (IReadOnlyList<ExplanationFactor> Factors, NoteCode? Lacks) YearlyBonus(Bonus bonus, Rational amount)
    {
        var yearly = ExplanationFactor.Amount(FactorCode.BonusPerYear, amount, bonus.Name);
        return bonus.ProRata switch
        {
            ProRata.MonthsAndHours when !HasHours => ([], NoteCode.BonusNeedsHours),
            ProRata.MonthsAndHours when stretch.WorkedHours is not null && bonus.HourlyRate is { } rate => (
                [ExplanationFactor.Amount(FactorCode.BonusPerHour, rate, bonus.Name), Worked(), .. CountedDays()],
                null
            ),
            ProRata.MonthsAndHours when stretch.WorkedHours is not null => ([yearly, HoursShare(), .. CountedDays()], null),
            _ when time is null => ([], NoteCode.BonusNeedsDates),
            ProRata.MonthsAndHours => ([yearly, HoursShare(), time.ShareOfYear()], null),
            _ => ([yearly, time.ShareOfYear()], null),
        };
    }

    public (IReadOnlyList<ExplanationFactor> Factors, NoteCode? Lacks) HourlyBonus(Bonus bonus, Rational amount)
    {
        if (!HasHours)
        {
            return ([], NoteCode.BonusNeedsHours);
        }

        var hourly = ExplanationFactor.Amount(FactorCode.BonusPerHour, amount, bonus.Name);
        if (stretch.HoursPerWeek is not { } hours)
        {
            return ([hourly, Worked(), .. CountedDays()], null);
        }

        var weeks = Rational.From(TariffSchedule.WeeksPerYear);
        var counted = Rational.Min(Rational.From(hours), Norm);
        return ([hourly, new ExplanationFactor(FactorCode.WeekHoursInYear, counted * weeks, [counted, weeks]), time!.ShareOfYear()], null);
    }

    private ExplanationFactor HoursShare() =>
        stretch.HoursPerWeek is { } hours
            ? ExplanationFactor.Share(FactorCode.HoursPerWeek, Rational.Min(Rational.From(hours), Norm), Norm)
            : ExplanationFactor.Share(FactorCode.HoursOfYear, Rational.From(stretch.WorkedHours!.Value), Rational.From(schedule.NormHoursPerYear));

    private ExplanationFactor Worked() => ExplanationFactor.Times(FactorCode.WorkedHours, Rational.From(stretch.WorkedHours!.Value));

    /// <summary>Worked hours and wages are spread evenly over the days of the stretch; only those on days that count remain.</summary>
    private ExplanationFactor[] CountedDays()
    {
        if (time is null)
        {
            return [];
        }

        var days = Rational.From(stretch.To!.Value.DayNumber - stretch.From!.Value.DayNumber + 1);
        var counted = time.CountedDays;
        return counted == days ? [] : [ExplanationFactor.Share(FactorCode.CountedDays, counted, days)];
    }
}
