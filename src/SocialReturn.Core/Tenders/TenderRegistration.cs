using System.Text.Json.Serialization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>A tender as it is filled in, by an adviser or by the contractor itself. <see cref="TenderRules"/> says what is missing.</summary>
/// <param name="KvkNumber">Of the contractor: eight digits. Ignored when the contractor registers.</param>
/// <param name="ContractorName">For a number the portal does not know yet; may stay empty.</param>
/// <param name="ContractSum">Excluding VAT.</param>
/// <param name="Percentage">Of the contract sum, over 0 up to 100.</param>
/// <param name="StakeholderMails">Who gets the monthly report.</param>
/// <param name="Key">The form's idempotency key.</param>
public sealed record TenderRegistration(
    string? Title,
    Guid? AuthorityId,
    string? KvkNumber,
    string? ContractorName,
    string? ContactMail,
    Euro? ContractSum,
    decimal? Percentage,
    DateOnly? AwardDate,
    DateOnly? StartDate,
    DateOnly? EndDate,
    string? Reference,
    IReadOnlyList<string> StakeholderMails,
    Guid Key
)
{
    /// <summary>The questions about unlikely values that were answered with yes.</summary>
    [JsonIgnore]
    public Confirmed Confirmed { get; init; } = Confirmed.Nothing;

    /// <summary>Only after <see cref="TenderRules.Check"/> found nothing.</summary>
    internal TenderTerms ToTerms() =>
        new(
            Title!.Trim(),
            string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(),
            ContactMail!.Trim(),
            ContractSum!.Value,
            Percentage!.Value,
            AwardDate!.Value,
            StartDate!.Value,
            EndDate!.Value
        );
}
