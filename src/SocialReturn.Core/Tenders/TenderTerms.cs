namespace SocialReturn.Core.Tenders;

/// <summary>What is filled in when a tender is registered.</summary>
public sealed record TenderTerms : ContractTerms
{
    public required string ContactMail { get; init; }
}
