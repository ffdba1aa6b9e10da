using System.Collections.Immutable;

namespace SocialReturn.Core.Valuation;

/// <summary>A fact that is missing or cannot be right.</summary>
/// <param name="Field">The field as the API names it, such as "hoursPerWeek" or "periods[1].to".</param>
public sealed record FactError(string Field, FactErrorCode Code)
{
    public string Message => ValuationTexts.ResourceManager.GetString("Error" + Code, ValuationTexts.Culture)!;
}

public enum FactErrorCode
{
    Missing,
    UnknownBlock,
    DatesReversed,
    OutOfRange,
    BothMethods,
    NotAgreedMethod,
    TooManyHoursPerWeek,
    Negative,
    TooLarge,
    VatOverInvoice,
    MaterialOverInvoice,
    PeriodsOverlap,
    NotForThisBlock,
}

/// <summary>Thrown when facts are valued that were never checked: a mistake of the caller.</summary>
public sealed class InvalidFactsException(ImmutableArray<FactError> errors)
    : ArgumentException(string.Join(", ", errors.Select(error => $"{error.Field}: {error.Code}")))
{
    public ImmutableArray<FactError> Errors { get; } = errors;
}
