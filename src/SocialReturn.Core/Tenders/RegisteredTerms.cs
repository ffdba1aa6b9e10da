using System.Text.Json;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What the round of a registration says of it. Of people it says nothing.</summary>
public sealed record RegisteredTerms
{
    public required string Title { get; init; }

    public required string? Reference { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>Excluding VAT.</summary>
    public required Euro ContractSum { get; init; }

    /// <summary>Of the contract sum, 0 to 100.</summary>
    public required decimal Percentage { get; init; }

    public required DateOnly AwardDate { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }

    public static RegisteredTerms Of(Tender tender) =>
        new()
        {
            Title = tender.Title,
            Reference = tender.Reference,
            AuthorityId = tender.AuthorityId,
            ContractSum = tender.ContractSum,
            Percentage = tender.Percentage,
            AwardDate = tender.AwardDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };

    /// <exception cref="JsonException">When the text was not written by <see cref="Write"/>.</exception>
    public static RegisteredTerms Read(string facts) => JsonSerializer.Deserialize<RegisteredTerms>(facts) ?? throw new JsonException("No terms.");

    public string Write() => JsonSerializer.Serialize(this);
}
