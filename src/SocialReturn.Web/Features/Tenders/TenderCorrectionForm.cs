using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>What was typed of a tender, to be corrected. Its messages are those of <see cref="TenderRules"/>.</summary>
public sealed class TenderCorrectionForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TitleLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? Title { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ReferenceLabel), ResourceType = typeof(TenderScreenTexts))]
    public string? Reference { get; set; }

    [Display(Name = nameof(TenderScreenTexts.ContactMailLabel), ResourceType = typeof(TenderScreenTexts))]
    [DataType(DataType.EmailAddress)]
    public string? ContactMail { get; set; }

    [Display(Name = nameof(TenderScreenTexts.StakeholdersLabel), ResourceType = typeof(TenderScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? StakeholderMails { get; set; }

    [Display(Name = nameof(TenderScreenTexts.AwardDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? AwardDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.PublicationDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? PublicationDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.StartDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? StartDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.EndDateLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? EndDate { get; set; }

    [Display(Name = nameof(TenderScreenTexts.CorrectReasonLabel), ResourceType = typeof(TenderScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public string[]? Confirmed { get; set; }

    [BindNever]
    public TenderCorrectionContext Context { get; set; } = null!;

    public static TenderCorrectionForm Of(Tender tender, IEnumerable<string> stakeholders) =>
        new()
        {
            Version = tender.Version,
            Title = tender.Title,
            Reference = tender.Reference,
            ContactMail = tender.ContactMail,
            StakeholderMails = MailList.Write(stakeholders),
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };

    /// <param name="tender">Where the form has no field for its dates, they stay.</param>
    public TenderCorrection ToCorrection(Tender tender, bool withDates) =>
        new()
        {
            Title = Title,
            Reference = Reference,
            ContactMail = ContactMail,
            StakeholderMails = MailList.Read(StakeholderMails),
            AwardDate = withDates ? AwardDate : tender.AwardDate,
            PublicationDate = withDates && Context.PublicationHint is not null ? PublicationDate : tender.PublicationDate,
            StartDate = withDates ? StartDate : tender.StartDate,
            EndDate = withDates ? EndDate : tender.EndDate,
            Reason = Reason,
            Confirmed = new Confirmed(Confirmed),
        };
}

/// <summary>Around the fields: whose page it is, and what may be corrected there.</summary>
public sealed record TenderCorrectionContext(Tender Tender, bool IsForAdviser, bool MayChangeDates)
{
    public string Back => IsForAdviser ? PortalLinks.DeskTender(Tender.Id) : PortalLinks.Tender(Tender.Id);

    /// <summary>Why the day of publication is asked; null where it is not.</summary>
    public string? PublicationHint { get; init; }

    public IReadOnlyList<ConflictRow>? Conflict { get; init; }
}
