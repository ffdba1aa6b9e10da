using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

/// <summary>What a registration has to satisfy, with the message for each field.</summary>
public static class TenderRules
{
    public const int MaxStakeholders = 20;
    public const int MaxReference = 60;
    public const int MaxContractorName = 120;
    public const int MaxYears = 25;

    /// <param name="asksContractor">An adviser says whose tender it is; a contractor registers its own.</param>
    public static List<FieldError> Check(TenderRegistration form, bool asksContractor)
    {
        var errors = new List<FieldError>();
        CheckText(errors, nameof(form.Title), form.Title, Tender.MaxTitle, TenderTexts.TitleRequired);
        Require(errors, nameof(form.AuthorityId), form.AuthorityId, TenderTexts.AuthorityRequired);
        if (asksContractor)
        {
            Add(errors, nameof(form.KvkNumber), !KvkNumber.IsValid(form.KvkNumber), CommonTexts.KvkInvalid);
            CheckText(errors, nameof(form.ContractorName), form.ContractorName, MaxContractorName, null);
        }

        Add(errors, nameof(form.ContactMail), !MailRules.IsValid(form.ContactMail?.Trim()), CommonTexts.MailInvalid);
        Add(
            errors,
            nameof(form.ContractSum),
            form.ContractSum is not { Cents: > 0 } || form.ContractSum > AmountLimits.Contract,
            string.Format(TenderTexts.ContractSumOutOfRange, AmountLimits.Contract.ToWholeString())
        );
        Add(errors, nameof(form.BasePercentage), form.BasePercentage is <= 0 or > 100, CommonTexts.PercentageOutOfRange);
        Add(errors, nameof(form.Percentage), form.Percentage is not (> 0 and <= 100), CommonTexts.PercentageOutOfRange);
        CheckDates(errors, form);
        CheckText(errors, nameof(form.Reference), form.Reference, MaxReference, null);
        CheckStakeholders(errors, form.StakeholderMails);
        return errors;
    }

    private static void CheckDates(List<FieldError> errors, TenderRegistration form)
    {
        CheckDate(errors, nameof(form.AwardDate), form.AwardDate, TenderTexts.AwardDateRequired);
        Add(errors, nameof(form.PublicationDate), form.PublicationDate?.Year is < 2000 or > 2100, TenderTexts.DateOutOfRange);
        Add(errors, nameof(form.PublicationDate), form.PublicationDate > form.AwardDate, TenderTexts.PublicationAfterAward);
        CheckDate(errors, nameof(form.StartDate), form.StartDate, TenderTexts.StartDateRequired);
        CheckDate(errors, nameof(form.EndDate), form.EndDate, TenderTexts.EndDateRequired);
        if (errors.Any(error => error.Field == nameof(form.EndDate)))
        {
            return;
        }

        Add(errors, nameof(form.EndDate), form.EndDate < form.StartDate, TenderTexts.EndBeforeStart);
        Add(errors, nameof(form.EndDate), form.EndDate >= form.StartDate && form.EndDate < form.AwardDate, TenderTexts.EndBeforeAward);
        Add(errors, nameof(form.EndDate), form.EndDate > form.StartDate?.AddYears(MaxYears), string.Format(TenderTexts.TermTooLong, MaxYears));
    }

    private static void CheckDate(List<FieldError> errors, string field, DateOnly? date, string required)
    {
        Require(errors, field, date, required);
        Add(errors, field, date?.Year is < 2000 or > 2100, TenderTexts.DateOutOfRange);
    }

    private static void CheckStakeholders(List<FieldError> errors, IReadOnlyList<string> mails)
    {
        const string field = nameof(TenderRegistration.StakeholderMails);
        Add(errors, field, mails.Count > MaxStakeholders, string.Format(TenderTexts.TooManyStakeholders, MaxStakeholders));
        if (mails.FirstOrDefault(mail => !MailRules.IsValid(mail)) is { } wrong)
        {
            errors.Add(new FieldError(field, string.Format(TenderTexts.StakeholderInvalid, wrong)));
        }
    }

    /// <param name="required">The message when it is empty; null for an optional text.</param>
    private static void CheckText(List<FieldError> errors, string field, string? text, int max, string? required)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            Add(errors, field, required is not null, required ?? "");
            return;
        }

        Add(errors, field, trimmed.Length > max, string.Format(CommonTexts.TooLong, max));
        Add(errors, field, BsnCheck.Contains(trimmed), CommonTexts.TextLooksLikeBsn);
    }

    private static void Require<T>(List<FieldError> errors, string field, T? value, string message) => Add(errors, field, value is null, message);

    private static void Add(List<FieldError> errors, string field, bool isWrong, string message)
    {
        if (isWrong)
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
