using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>What cannot be right in the figures of the tender; the lines are judged by the engine.</summary>
internal static class CalculatorRules
{
    public const decimal UsualPercentage = 5;

    private const int MostYears = 30;

    public static void Check(CalculatorForm form, ModelStateDictionary errors)
    {
        Require(form.Percentage is null or (>= 0 and <= 100), nameof(form.Percentage), CalculatorTexts.PercentageRange);
        Require(form.BasePercentage is null or (> 0 and <= 100), nameof(form.BasePercentage), CommonTexts.PercentageOutOfRange);
        Require(form.ContractSum is null || form.ContractSum >= Euro.Zero, nameof(form.ContractSum), CalculatorTexts.Negative);
        Require(form.Obligation is null || form.Obligation >= Euro.Zero, nameof(form.Obligation), CalculatorTexts.Negative);
        Require(form.Covered is null || form.Covered >= Euro.Zero, nameof(form.Covered), CalculatorTexts.Negative);
        Require(form.ContractSum is null || form.Obligation is null, nameof(form.Obligation), CalculatorTexts.BothObligations);
        Require(form.Start <= form.End, nameof(form.End), CalculatorTexts.DatesReversed);
        Require(form.End!.Value.Year - form.Start!.Value.Year <= MostYears, nameof(form.End), CalculatorTexts.TermTooLong);

        void Require(bool condition, string field, string message)
        {
            if (!condition)
            {
                errors.AddModelError(field, message);
            }
        }
    }
}
