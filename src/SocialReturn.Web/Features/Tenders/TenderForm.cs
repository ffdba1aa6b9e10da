using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The one screen on which a tender is registered. Its messages are those of <see cref="TenderRules"/>.</summary>
public sealed class TenderForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(TenderScreenTexts.TitleLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? Title { get; set; }

    [Display(Name = nameof(TenderScreenTexts.AuthorityLabel), ResourceType = typeof(TenderScreenTexts))]
    public Guid? AuthorityId { get; set; }

    [Display(Name = nameof(TenderScreenTexts.KvkLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? KvkNumber { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ContractorNameLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? ContractorName { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ContactMailLabel), ResourceType = typeof(TenderScreenTexts))]
    [DataType(DataType.EmailAddress)]
    public string? ContactMail { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ContractSumLabel), ResourceType = typeof(TenderScreenTexts))]
    public Euro? ContractSum { get; set; }

    [Display(Name = nameof(TenderScreenTexts.BasePercentageLabel), ResourceType = typeof(TenderScreenTexts))]
    public decimal? BasePercentage { get; set; }

    [Display(Name = nameof(TenderScreenTexts.PercentageLabel), ResourceType = typeof(TenderScreenTexts))]
    public decimal? Percentage { get; set; }

    [Display(Name = nameof(TenderScreenTexts.AwardDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? AwardDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.PublicationDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? PublicationDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.StartDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? StartDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.EndDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? EndDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ReferenceLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? Reference { get; set; }

    [Display(Name = nameof(TenderScreenTexts.StakeholdersLabel), ResourceType = typeof(TenderScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? StakeholderMails { get; set; }

    public string[]? Confirmed { get; set; }

    /// <summary>As the tender was opened; only when a refused registration is sent again.</summary>
    public Guid Version { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Authorities { get; set; } = [];

    /// <summary>An adviser says whose tender it is; a contractor registers its own.</summary>
    [BindNever]
    public bool AsksContractor { get; set; }

    /// <summary>Why the day of publication is asked; null where it is not.</summary>
    [BindNever]
    public string? PublicationHint { get; set; }

    /// <summary>What others saved in between, beside what was typed.</summary>
    [BindNever]
    public IReadOnlyList<ConflictRow>? Conflict { get; set; }

    /// <summary>Why the adviser did not confirm it; only when a refused registration is sent again.</summary>
    [BindNever]
    public string? RefusalReason { get; set; }

    public static TenderForm Of(Tender tender, IEnumerable<string> stakeholders) =>
        new()
        {
            Version = tender.Version,
            Title = tender.Title,
            AuthorityId = tender.AuthorityId,
            ContactMail = tender.ContactMail,
            ContractSum = tender.ContractSum,
            BasePercentage = tender.BasePercentage,
            Percentage = tender.Percentage,
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
            Reference = tender.Reference,
            StakeholderMails = MailList.Write(stakeholders),
        };

    /// <summary>As it was sent in once: without the people, of whom a round says nothing.</summary>
    public static TenderForm Of(RegisteredTerms terms) =>
        new()
        {
            Title = terms.Title,
            AuthorityId = terms.AuthorityId,
            ContractSum = terms.ContractSum,
            BasePercentage = terms.BasePercentage,
            Percentage = terms.Percentage,
            AwardDate = terms.AwardDate,
            PublicationDate = terms.PublicationDate,
            StartDate = terms.StartDate,
            EndDate = terms.EndDate,
            Reference = terms.Reference,
        };

    public TenderRegistration ToRegistration() =>
        new()
        {
            Title = Title,
            AuthorityId = AuthorityId,
            KvkNumber = KvkNumber?.Replace(" ", "", StringComparison.Ordinal),
            ContractorName = ContractorName,
            ContactMail = ContactMail?.Trim(),
            ContractSum = ContractSum,
            BasePercentage = BasePercentage,
            Percentage = Percentage,
            AwardDate = AwardDate,
            PublicationDate = PublicationDate,
            StartDate = StartDate,
            EndDate = EndDate,
            Reference = Reference,
            StakeholderMails = MailList.Read(StakeholderMails),
            Key = Key,
            Confirmed = new Confirmed(Confirmed),
        };
}
