namespace SocialReturn.Core.Tenders;

/// <summary>A tender as it is registered, by an adviser or by the contractor itself.</summary>
/// <param name="KvkNumber">Of the contractor: eight digits. Ignored when the contractor registers.</param>
/// <param name="ContractorName">Needed only when the portal does not know the number yet; may stay empty.</param>
/// <param name="StakeholderMails">Who gets the monthly report.</param>
/// <param name="Key">The form's idempotency key.</param>
public sealed record TenderRegistration(
    TenderTerms Terms,
    Guid AuthorityId,
    string KvkNumber,
    string? ContractorName,
    IReadOnlyList<string> StakeholderMails,
    Guid Key);
