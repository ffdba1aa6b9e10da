using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The value of what is being filled in, why, and where the tender stands with it.</summary>
/// <param name="Value">Null while something is missing for a value.</param>
public sealed record ValuePanel(
    Euro? Value,
    bool IsExampleTariff,
    ExplanationModel? Why,
    IReadOnlyList<string> Missing,
    ProgressBarModel Bar,
    long PercentNow,
    long PercentThen
)
{
    /// <summary>What would not count and how much room the cap leaves; null when no cap covers it. It never blocks.</summary>
    public string? CapWarning { get; init; }

    /// <param name="before">What counts without it.</param>
    /// <param name="after">What counts with it.</param>
    public static ValuePanel Of(Tender tender, ProgressBarModel bar, Valued valued, Euro before, Euro after) =>
        new(
            valued.Result is null ? null : valued.Value,
            valued.Schedule is { Verified: false },
            valued is { Result: { } result, Schedule: { } schedule } ? Explanations.Of(ExplanationWriter.Write(result, schedule)) : null,
            [.. valued.Errors.Select(error => error.Message).Where(message => message != ValuationTexts.ErrorMissing).Distinct()],
            bar,
            ProgressRules.Percent(before, tender.Obligation),
            ProgressRules.Percent(after, tender.Obligation)
        );
}
