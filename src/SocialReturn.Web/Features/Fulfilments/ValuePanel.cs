using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The value of what is being filled in, why, and where the tender stands with it.</summary>
public sealed record ValuePanel
{
    /// <summary>Null while something is missing for a value.</summary>
    public required Euro? Value { get; init; }

    public required bool IsExampleTariff { get; init; }

    public required ExplanationModel? Why { get; init; }

    /// <summary>False when no tariff table holds for the tender: then nothing is told of where it stands.</summary>
    public required bool HasSchedule { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required ProgressBarModel Bar { get; init; }

    public required long PercentNow { get; init; }

    public required long PercentThen { get; init; }

    /// <summary>What would not count and how much room the cap leaves; null when no cap covers it. It never blocks.</summary>
    public string? CapWarning { get; init; }

    /// <summary>What each floor that it helps to fill still asks.</summary>
    public ImmutableArray<string> FloorNotes { get; init; } = [];

    /// <param name="before">What counts without it.</param>
    /// <param name="after">What counts with it.</param>
    public static ValuePanel Of(Tender tender, ProgressBarModel bar, Valued valued, Euro before, Euro after) =>
        new()
        {
            Value = valued.Result is null ? null : valued.Value,
            IsExampleTariff = valued.Schedule is { Verified: false },
            Why = valued is { Result: { } result, Schedule: { } schedule } ? Explanations.Of(ExplanationWriter.Write(result, schedule)) : null,
            HasSchedule = tender.TariffScheduleId is not null,
            Missing = [.. valued.Errors.Select(error => error.Message).Where(message => message != ValuationTexts.ErrorMissing).Distinct()],
            Bar = bar,
            PercentNow = ProgressRules.Percent(before, tender.Obligation),
            PercentThen = ProgressRules.Percent(after, tender.Obligation),
        };
}
