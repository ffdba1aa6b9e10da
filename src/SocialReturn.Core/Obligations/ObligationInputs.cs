using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Obligations;

/// <summary>A line that an adviser adds: a base amount with a percentage, or an absolute amount.</summary>
public sealed record ObligationLineInput
{
    public ObligationLineKind? Kind { get; init; }

    public DateOnly? Date { get; init; }

    public Euro? Base { get; init; }

    /// <summary>The part of the base that the percentage is of, over 0 to 100; empty is all of it.</summary>
    public decimal? BasePercentage { get; init; }

    public decimal? Percentage { get; init; }

    public Euro? Amount { get; init; }

    /// <summary>The new last day of the work; only with an option or an extension.</summary>
    public DateOnly? EndDate { get; init; }

    public string? Reason { get; init; }

    /// <summary>The questions that were answered with yes.</summary>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>What was agreed about the obligation as a whole.</summary>
/// <param name="TurnoverPercentage">Null when the obligation does not follow turnover.</param>
/// <param name="Cap">The most it may be, before discount; null without a cap.</param>
public sealed record ObligationTermsInput(decimal? TurnoverPercentage, Euro? Cap, string? Reason);

/// <summary>The turnover that a contractor invoiced in a period, excluding VAT; nought when there was none.</summary>
public sealed record TurnoverInput(DateOnly? From, DateOnly? To, Euro? Turnover)
{
    /// <summary>After it no more is to be asked for.</summary>
    public bool IsLast { get; init; }

    /// <inheritdoc cref="ObligationLineInput.Confirmed"/>
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;
}

/// <summary>What a change does to an obligation and to what counts for it; nothing is saved.</summary>
/// <param name="Lines">What is added: the line itself and what follows from it.</param>
public sealed record ObligationEffect(
    Euro Before,
    Euro After,
    IReadOnlyList<ObligationLine> Lines,
    ProgressAmounts ProgressBefore,
    ProgressAmounts ProgressAfter,
    DateOnly EndDate
)
{
    public Euro Difference => After - Before;

    /// <summary>As they stand after it.</summary>
    public FloorOutcome Floors { get; init; } = FloorOutcome.None;

    /// <summary>Why a new line has no discount while others have; null when there is nothing to explain.</summary>
    public string? NoDiscount { get; init; }
}

/// <summary>A discount that ends, in whole or in part, from a day on.</summary>
/// <param name="Amount">The part that lapses: more than zero, and no more than the discount.</param>
public sealed record DiscountEndInput(Guid DiscountId, DateOnly? Date, Euro? Amount, string? Reason);
