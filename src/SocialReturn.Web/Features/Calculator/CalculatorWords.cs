using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>Kinds, units and choices in words.</summary>
internal static class CalculatorWords
{
    /// <summary>The unit inside the field.</summary>
    public static string? Suffix(PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.HoursPerWeek => CalculatorTexts.UnitHoursPerWeek,
            PlanMeasure.WorkedHours or PlanMeasure.Hours => CalculatorTexts.UnitHours,
            PlanMeasure.Days => CalculatorTexts.UnitDays,
            PlanMeasure.HalfDays => CalculatorTexts.UnitHalfDays,
            PlanMeasure.Events => CalculatorTexts.UnitEvents,
            PlanMeasure.Stages => CalculatorTexts.UnitStages,
            PlanMeasure.Amount => CalculatorTexts.UnitEuro,
            _ => null,
        };

    public static string Label(PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.HoursPerWeek => CalculatorTexts.LabelHoursPerWeek,
            PlanMeasure.Amount => CalculatorTexts.LabelAmount,
            PlanMeasure.WorkedHours or PlanMeasure.Hours => CalculatorTexts.LabelHours,
            _ => CalculatorTexts.LabelCount,
        };

    /// <summary>"{0} uur per week".</summary>
    public static string CountOf(PlanMeasure measure, decimal count) =>
        measure switch
        {
            PlanMeasure.Days when count == 1 => CalculatorTexts.OneDay,
            PlanMeasure.HalfDays when count == 1 => CalculatorTexts.OneHalfDay,
            PlanMeasure.Stages when count == 1 => CalculatorTexts.OneStage,
            _ => "{0:#,##0.##} " + Suffix(measure),
        };

    /// <summary>"€ 40.000 per jaar", or what counts where the facts name the amount.</summary>
    public static string Rate(BuildingBlock block) =>
        block switch
        {
            { Amount: { } amount, Unit: var unit } => string.Format(
                CalculatorTexts.ResourceManager.GetString("Rate" + unit, CalculatorTexts.Culture)!,
                amount.Cents % 100 == 0 ? amount.ToWholeString() : amount.ToString()
            ),
            { Unit: BlockUnit.WageCost } => string.Format(CalculatorTexts.RateWageCost, block.Percentage),
            { Unit: BlockUnit.LabourCost } => CalculatorTexts.RateLabourCost,
            { Unit: BlockUnit.Agreed } => CalculatorTexts.RateAgreed,
            { MaterialDeducted: true } => CalculatorTexts.RateWithoutMaterial,
            _ => CalculatorTexts.RateInvoice,
        };

    public static IEnumerable<SelectListItem> Blocks(TariffSchedule schedule) =>
        schedule
            .Blocks.GroupBy(block => block.Kind)
            .OrderBy(kind => kind.Key)
            .SelectMany(kind =>
            {
                var group = new SelectListGroup { Name = kind.Key.Describe().Name };
                return kind.Select(block => new SelectListItem(block.Name, block.Code) { Group = group });
            });

    public static IEnumerable<SelectListItem> Recognitions(TariffSchedule schedule) =>
        [
            new(CalculatorTexts.NotRecognised, ""),
            .. schedule.Recognitions.Select(recognition => new SelectListItem(
                string.Format(CalculatorTexts.RecognitionOption, recognition.Name, recognition.Percentage),
                recognition.Code
            )),
        ];

    /// <summary>The bands between the ages at which a bonus begins or ends; of each its first age.</summary>
    public static IEnumerable<SelectListItem> Ages(IReadOnlyList<int> steps)
    {
        yield return new SelectListItem(CalculatorTexts.AgeUnknown, "");
        yield return new SelectListItem(string.Format(CalculatorTexts.AgeBelow, steps[0]), Text(steps[0] - 1));
        for (var index = 0; index < steps.Count; index++)
        {
            yield return index + 1 < steps.Count
                ? new SelectListItem(string.Format(CalculatorTexts.AgeBetween, steps[index], steps[index + 1] - 1), Text(steps[index]))
                : new SelectListItem(string.Format(CalculatorTexts.AgeFrom, steps[index]), Text(steps[index]));
        }
    }

    public static string Condition(ConditionFact fact) => CalculatorTexts.ResourceManager.GetString("Fact" + fact, CalculatorTexts.Culture)!;

    private static string Text(int age) => age.ToString(CultureInfo.InvariantCulture);
}
