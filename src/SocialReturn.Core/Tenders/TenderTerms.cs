using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What is filled in when a tender is registered.</summary>
/// <param name="ContractSum">Excluding VAT.</param>
/// <param name="Percentage">Of the contract sum, 0 to 100.</param>
public sealed record TenderTerms(
    string Title,
    string? Reference,
    string ContactMail,
    Euro ContractSum,
    decimal Percentage,
    DateOnly AwardDate,
    DateOnly StartDate,
    DateOnly EndDate
);
