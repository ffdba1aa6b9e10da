using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What is filled in when a tender is registered.</summary>
public sealed record TenderTerms
{
    public required string Title { get; init; }

    public required string? Reference { get; init; }

    public required string ContactMail { get; init; }

    /// <summary>Excluding VAT.</summary>
    public required Euro ContractSum { get; init; }

    /// <summary>Of the contract sum, 0 to 100.</summary>
    public required decimal Percentage { get; init; }

    public required DateOnly AwardDate { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }
}
