using System.Collections.Immutable;
using System.Globalization;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>The buttons beside the plan: with an obligation what would close the gap, else a usual line of each kind.</summary>
internal static class CalculatorAdditions
{
    private const int UsualMonths = 12;
    private const decimal UsualHours = 24;
    private const decimal UsualAmount = 10_000;
    private const decimal UsualCount = 8;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static ImmutableArray<CalculatorAddition> For(Plan plan, Euro gap)
    {
        var suggestions = PlanSuggestions.For(plan, gap).ToDictionary(suggestion => suggestion.Kind);
        return
        [
            .. FulfilmentKinds
                .InOrder.Select(kind => kind.Kind)
                .Where(kind => plan.Schedule.BlocksOf(kind).Any())
                .Select(kind =>
                    !plan.Allows(kind) ? new CalculatorAddition(kind, null, CalculatorTexts.DevelopmentNeedsWork, "")
                    : suggestions.TryGetValue(kind, out var suggestion) ? Of(plan, suggestion)
                    : Usual(plan, kind)
                ),
        ];
    }

    private static CalculatorAddition Of(Plan plan, PlanSuggestion suggestion) =>
        new(
            suggestion.Kind,
            CalculatorAddress.ButtonFor(suggestion.Row),
            Describe(plan.Schedule, suggestion.Block, suggestion.Row),
            string.Format(suggestion.Closes ? CalculatorTexts.ClosesGap : CalculatorTexts.NarrowsGap, suggestion.Gain)
        );

    private static CalculatorAddition Usual(Plan plan, FulfilmentKind kind)
    {
        var block = plan.Schedule.BlocksOf(kind).First();
        var fields = PlanFields.Of(plan.Schedule, block);
        var row = new PlanRow(
            block.Code,
            UsualQuantity(plan.Schedule, block, fields.Measure),
            fields.NeedsMonths ? Math.Clamp(plan.WholeMonths, 1, UsualMonths) : null
        )
        {
            Recognition = fields.NeedsRecognition ? plan.Schedule.Recognitions.FirstOrDefault()?.Code : null,
            Count = UsualQuantity(plan.Schedule, block, fields.Second),
        };
        return new CalculatorAddition(kind, CalculatorAddress.ButtonFor(row), kind.Describe().About, "");
    }

    private static decimal? UsualQuantity(TariffSchedule schedule, BuildingBlock block, PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.None => null,
            PlanMeasure.HoursPerWeek => Math.Min(UsualHours, block.Limits.HoursPerWeek ?? schedule.NormHoursPerWeek),
            PlanMeasure.WorkedHours => UsualHours * UsualCount,
            PlanMeasure.Amount => UsualAmount,
            PlanMeasure.Stages or PlanMeasure.Events or PlanMeasure.Days or PlanMeasure.HalfDays => 1,
            _ => UsualCount,
        };

    /// <summary>"1 persoon Participatiewet, 24 uur per week, 8 maanden".</summary>
    private static string Describe(TariffSchedule schedule, BuildingBlock block, PlanRow row)
    {
        var fields = PlanFields.Of(schedule, block);
        var isPlacement = block.Kind.Describe().IsPlacement;
        List<string> parts = [isPlacement ? string.Format(CalculatorTexts.OnePerson, block.Name) : block.Name];
        if (row.Quantity is { } quantity)
        {
            parts.Add(
                fields.Measure == PlanMeasure.Amount
                    ? Euro.Round(quantity).ToWholeString()
                    : string.Format(Dutch, CalculatorWords.CountOf(fields.Measure, quantity), quantity)
            );
        }

        if (row.Months is { } months)
        {
            parts.Add(string.Format(Dutch, months == 1 ? CalculatorTexts.OneMonth : CalculatorTexts.MonthCount, months));
        }

        return string.Join(", ", parts);
    }
}
