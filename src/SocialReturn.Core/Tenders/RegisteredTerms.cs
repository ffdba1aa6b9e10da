using System.Text.Json;

namespace SocialReturn.Core.Tenders;

/// <summary>What the round of a registration says of it. Of people it says nothing.</summary>
public sealed record RegisteredTerms : ContractTerms
{
    public required Guid AuthorityId { get; init; }

    public static RegisteredTerms Of(Tender tender) =>
        new()
        {
            Title = tender.Title,
            Reference = tender.Reference,
            AuthorityId = tender.AuthorityId,
            ContractSum = tender.ContractSum,
            BasePercentage = tender.BasePercentage,
            Percentage = tender.Percentage,
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };

    /// <exception cref="JsonException">When the text was not written by <see cref="Write"/>.</exception>
    public static RegisteredTerms Read(string facts) => JsonSerializer.Deserialize<RegisteredTerms>(facts) ?? throw new JsonException("No terms.");

    public string Write() => JsonSerializer.Serialize(this);
}
