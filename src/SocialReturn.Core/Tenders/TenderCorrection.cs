using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What is corrected of a tender. A contractor corrects the contact and who gets the report; the rest is an adviser's.</summary>
public sealed record TenderCorrection
{
    public required string? Title { get; init; }

    public required string? Reference { get; init; }

    public required string? ContactMail { get; init; }

    public required IReadOnlyList<string> StakeholderMails { get; init; }

    public required DateOnly? AwardDate { get; init; }

    public required DateOnly? PublicationDate { get; init; }

    public required DateOnly? StartDate { get; init; }

    public required DateOnly? EndDate { get; init; }

    /// <summary>Why the dates change; not needed when they stay.</summary>
    public string? Reason { get; init; }

    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;

    /// <summary>As a registration, so that the same rules hold; what cannot be corrected is the tender's.</summary>
    public TenderRegistration Over(Tender tender) =>
        new()
        {
            Title = Title,
            AuthorityId = tender.AuthorityId,
            ContactMail = ContactMail?.Trim(),
            ContractSum = tender.ContractSum,
            BasePercentage = tender.BasePercentage,
            Percentage = tender.Percentage,
            AwardDate = AwardDate,
            PublicationDate = PublicationDate,
            StartDate = StartDate,
            EndDate = EndDate,
            Reference = Reference,
            StakeholderMails = StakeholderMails,
            Key = Guid.Empty,
            Confirmed = Confirmed,
        };

    /// <summary>With the tender's own title, reference and dates: a contractor does not change those.</summary>
    public TenderCorrection OfContractor(Tender tender) =>
        this with
        {
            Title = tender.Title,
            Reference = tender.Reference,
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };
}
