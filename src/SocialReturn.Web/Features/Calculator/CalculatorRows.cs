using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;
using ExplanationRow = SocialReturn.Web.Shared.ExplanationRow;
using ExplanationRowKind = SocialReturn.Web.Shared.ExplanationRowKind;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>The lines of a plan: from their fields to the engine and back.</summary>
internal static class CalculatorRows
{
    public static PlanRow Read(CalculatorRow row) =>
        new(row.Block ?? "", row.Quantity, row.Months)
        {
            Age = int.TryParse(row.Age, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null,
            Facts =
            [
                .. row.Facts.Select(name => JsonNames.TryRead<ConditionFact>(name ?? "", out var fact) ? fact : (ConditionFact?)null).OfType<ConditionFact>(),
            ],
            Recognition = string.IsNullOrWhiteSpace(row.Recognition) ? null : row.Recognition,
            BenefitMonths = row.BenefitMonths,
            Count = row.Count,
        };

    /// <summary>Each message at its field; where the field could not be read, that message stands alone.</summary>
    public static void AddErrors(ModelStateDictionary errors, Plan plan, IReadOnlyList<CombinedValue> values) =>
        errors.AddErrors(
            values.SelectMany(
                (value, index) =>
                    value
                        .Errors.Select(error => new FieldError($"Rows[{index}].{Plan.FieldOf(FieldsOf(plan, index), error)}", error.Message))
                        .DistinctBy(error => error.Field, StringComparer.Ordinal)
            )
        );

    public static CalculatorLine Show(Plan plan, int index, CombinedValue value)
    {
        var block = plan.Schedule.FindBlock(plan.Rows[index].Block);
        return new CalculatorLine(index, block, FieldsOf(plan, index), value.Value, value.Counted, value.Result is null ? null : Explain(plan, value));
    }

    private static PlanFields? FieldsOf(Plan plan, int index) =>
        plan.Schedule.FindBlock(plan.Rows[index].Block) is { } block ? PlanFields.Of(plan.Schedule, block) : null;

    private static ExplanationModel Explain(Plan plan, CombinedValue value)
    {
        var why = Explanations.Of(ExplanationWriter.Write(value.Result!, plan.Schedule)) with { Title = null, IsInline = true };
        return value.NotCounted.IsZero
            ? why
            : why with
            {
                Rows =
                [
                    .. why.Rows,
                    new ExplanationRow(CalculatorTexts.NotCounted, (-value.NotCounted).ToString(), ExplanationRowKind.Factor, WhyCut(value)),
                    new ExplanationRow(CalculatorTexts.Counted, value.Counted.ToString(), ExplanationRowKind.Total),
                ],
            };
    }

    private static string WhyCut(CombinedValue value) =>
        string.Join(' ', value.ReachedCaps.Select(cap => string.Format(CalculatorTexts.CapReached, cap.Name, cap.Percentage)));
}
