using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

[Description("Up to where a block counts, and who is eligible. Null limits nothing.")]
public sealed record LimitsAnswer
{
    [Description("The counting clock: months at most per participant and family.")]
    public required int? Months { get; init; }

    [Description("The counting clock: until so many years after the last benefit.")]
    public required int? YearsAfterBenefit { get; init; }

    [Description("Days with a wage-cost subsidy count, also past the other limits.")]
    public required bool WhileWageCostSubsidy { get; init; }

    [Description("Months that someone may have started before the tender.")]
    public required int? StartMonthsBefore { get; init; }

    [Description("The least hours per week.")]
    public required decimal? MinHoursPerWeek { get; init; }

    [Description("The least months.")]
    public required int? MinMonths { get; init; }

    [Description("The least unbroken weeks.")]
    public required int? MinWeeks { get; init; }

    [Description("Months on benefit from which someone belongs to the block.")]
    public required int? BenefitMonthsFrom { get; init; }

    [Description("Months on benefit from which someone no longer does.")]
    public required int? BenefitMonthsBelow { get; init; }

    [Description("The age under which youngBenefitMonthsFrom holds instead of benefitMonthsFrom.")]
    public required int? YoungBelow { get; init; }

    public required int? YoungBenefitMonthsFrom { get; init; }

    [Description("Months before the start without the same employer.")]
    public required int? SameEmployerMonths { get; init; }

    [Description("Weeks that count, from the first day within the tender.")]
    public required int? Weeks { get; init; }

    [Description("Days, half days, events or stages that count of one fulfilment.")]
    public required int? Times { get; init; }

    [Description("Hours that count of one fulfilment.")]
    public required decimal? Hours { get; init; }

    [Description("Hours that count of one event.")]
    public required decimal? HoursPerEvent { get; init; }

    [Description("Hours that count of one week.")]
    public required decimal? HoursPerWeek { get; init; }

    [Description("In euro: the most that one fulfilment is worth, without bonuses.")]
    public required Euro? Most { get; init; }

    [Description("In euro: the most that one participant brings on one tender, without bonuses.")]
    public required Euro? MostPerParticipant { get; init; }

    [Description("In euro: the most for each mostUnit, whatever the number of persons, without bonuses.")]
    public required Euro? MostPerUnit { get; init; }

    public required BlockUnit? MostUnit { get; init; }

    public static LimitsAnswer Of(BlockLimits limits) =>
        new()
        {
            Months = limits.Months,
            YearsAfterBenefit = limits.YearsAfterBenefit,
            WhileWageCostSubsidy = limits.WhileWageCostSubsidy,
            StartMonthsBefore = limits.StartMonthsBefore,
            MinHoursPerWeek = limits.MinHoursPerWeek,
            MinMonths = limits.MinMonths,
            MinWeeks = limits.MinWeeks,
            BenefitMonthsFrom = limits.BenefitMonthsFrom,
            BenefitMonthsBelow = limits.BenefitMonthsBelow,
            YoungBelow = limits.YoungBelow,
            YoungBenefitMonthsFrom = limits.YoungBenefitMonthsFrom,
            SameEmployerMonths = limits.SameEmployerMonths,
            Weeks = limits.Weeks,
            Times = limits.Times,
            Hours = limits.Hours,
            HoursPerEvent = limits.HoursPerEvent,
            HoursPerWeek = limits.HoursPerWeek,
            Most = limits.Most,
            MostPerParticipant = limits.MostPerParticipant,
            MostPerUnit = limits.MostPerUnit,
            MostUnit = limits.MostUnit,
        };
}
