using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What a contract says, without the people.</summary>
public abstract record ContractTerms
{
    public required string Title { get; init; }

    public required string? Reference { get; init; }

    /// <summary>Excluding VAT.</summary>
    public required Euro ContractSum { get; init; }

    /// <summary>The part of the contract sum that the percentage is of, over 0 to 100; null is all of it.</summary>
    public required decimal? BasePercentage { get; init; }

    /// <summary>Of the contract sum, or of its part; over 0 to 100.</summary>
    public required decimal Percentage { get; init; }

    public required DateOnly AwardDate { get; init; }

    /// <summary>Null when nobody filled it in.</summary>
    public required DateOnly? PublicationDate { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }
}
