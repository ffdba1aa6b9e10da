using System.Net.Mail;
using SocialReturn.Core.Common;
using SocialReturn.Core.Participants;

namespace SocialReturn.Core.Tenders;

/// <summary>What a registration has to satisfy, with the message for each field.</summary>
public static class TenderRules
{
    public const int MaxStakeholders = 20;
    private const int MaxYears = 25;

    public static List<FieldError> Check(TenderTerms terms)
    {
        var errors = new List<FieldError>();
        CheckText(errors, nameof(terms.Title), terms.Title, Tender.MaxTitle, TenderTexts.TitleRequired);
        if (terms.Reference is { Length: > 60 })
        {
            errors.Add(new FieldError(nameof(terms.Reference), string.Format(TenderTexts.TooLong, 60)));
        }

        if (!IsMail(terms.ContactMail))
        {
            errors.Add(new FieldError(nameof(terms.ContactMail), TenderTexts.MailInvalid));
        }

        if (terms.ContractSum <= Euro.Zero || terms.ContractSum > Euro.MaxInput)
        {
            errors.Add(new FieldError(nameof(terms.ContractSum), TenderTexts.ContractSumOutOfRange));
        }

        if (terms.Percentage is <= 0 or > 100)
        {
            errors.Add(new FieldError(nameof(terms.Percentage), TenderTexts.PercentageOutOfRange));
        }

        CheckDates(errors, terms);
        return errors;
    }

    /// <summary>Eight digits; the number has no check digit.</summary>
    public static bool IsKvkNumber(string? text) => text is { Length: 8 } && text.All(char.IsAsciiDigit);

    public static bool IsMail(string? text) =>
        text is { Length: > 3 and <= 254 } && !text.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static void CheckText(List<FieldError> errors, string field, string text, int max, string required)
    {
        if (text.Length == 0)
        {
            errors.Add(new FieldError(field, required));
        }
        else if (text.Length > max)
        {
            errors.Add(new FieldError(field, string.Format(TenderTexts.TooLong, max)));
        }
        else if (BsnCheck.Contains(text))
        {
            errors.Add(new FieldError(field, ParticipantTexts.TextLooksLikeBsn));
        }
    }

    private static void CheckDates(List<FieldError> errors, TenderTerms terms)
    {
        if (terms.AwardDate.Year is < 2000 or > 2100)
        {
            errors.Add(new FieldError(nameof(terms.AwardDate), TenderTexts.DateOutOfRange));
        }

        if (terms.StartDate.Year is < 2000 or > 2100)
        {
            errors.Add(new FieldError(nameof(terms.StartDate), TenderTexts.DateOutOfRange));
        }

        if (terms.EndDate < terms.StartDate)
        {
            errors.Add(new FieldError(nameof(terms.EndDate), TenderTexts.EndBeforeStart));
        }
        else if (terms.EndDate < terms.AwardDate)
        {
            errors.Add(new FieldError(nameof(terms.EndDate), TenderTexts.EndBeforeAward));
        }
        else if (terms.EndDate > terms.StartDate.AddYears(MaxYears))
        {
            errors.Add(new FieldError(nameof(terms.EndDate), string.Format(TenderTexts.TermTooLong, MaxYears)));
        }
    }
}
