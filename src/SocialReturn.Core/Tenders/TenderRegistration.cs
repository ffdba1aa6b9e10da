using System.Text.Json.Serialization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>A tender as it is filled in, by an adviser or by the contractor itself. <see cref="TenderRules"/> says what is missing.</summary>
public sealed record TenderRegistration
{
    public string? Title { get; init; }

    public Guid? AuthorityId { get; init; }

    /// <summary>Of the contractor: eight digits. Ignored when the contractor registers.</summary>
    public string? KvkNumber { get; init; }

    /// <summary>For a number the portal does not know yet; may stay empty.</summary>
    public string? ContractorName { get; init; }

    public string? ContactMail { get; init; }

    /// <summary>Excluding VAT.</summary>
    public Euro? ContractSum { get; init; }

    /// <summary>The part of the contract sum that the percentage is of, over 0 up to 100; empty is all of it.</summary>
    public decimal? BasePercentage { get; init; }

    /// <summary>Of the contract sum, or of its part; over 0 up to 100.</summary>
    public decimal? Percentage { get; init; }

    public DateOnly? AwardDate { get; init; }

    /// <summary>May stay empty; asked where a region has a schedule that is selected by it.</summary>
    public DateOnly? PublicationDate { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    public string? Reference { get; init; }

    /// <summary>Who gets the monthly report.</summary>
    public required IReadOnlyList<string> StakeholderMails { get; init; }

    /// <summary>The form's idempotency key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The questions about unlikely values that were answered with yes.</summary>
    [JsonIgnore]
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;

    /// <summary>Only after <see cref="TenderRules.Check"/> found nothing.</summary>
    internal TenderTerms ToTerms() =>
        new()
        {
            Title = Title!.Trim(),
            Reference = string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(),
            ContactMail = ContactMail!.Trim(),
            ContractSum = ContractSum!.Value,
            BasePercentage = ObligationShare.PartOf(BasePercentage),
            Percentage = Percentage!.Value,
            AwardDate = AwardDate!.Value,
            PublicationDate = PublicationDate,
            StartDate = StartDate!.Value,
            EndDate = EndDate!.Value,
        };
}
