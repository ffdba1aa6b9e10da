using SocialReturn.Core.Common;

namespace SocialReturn.Core.Accounts;

/// <summary>A check as an administrator fills it in.</summary>
public sealed record IdentityInput(IdentityDocument? Document, DateOnly? SeenOn, DateOnly? ExtractOn);

/// <summary>The new owner as an administrator writes it down.</summary>
public sealed record OwnerInput(string? Name, string? Mail, IdentityInput Check);

/// <summary>What has to be said of a new owner and of the check. Pure.</summary>
public static class OwnerRequestRules
{
    /// <summary>Working days in which the people of the contractor can object.</summary>
    public const int ObjectDays = 5;

    /// <summary>Days without a sign of life after which an owner no longer counts as somebody who can act.</summary>
    public const int QuietDays = 180;

    /// <summary>Days that a check or an extract is good for.</summary>
    public const int FreshDays = 60;

    private const int MaxName = 120;

    public static List<FieldError> Check(OwnerInput input, DateOnly today)
    {
        var errors = new List<FieldError>();
        var name = input.Name?.Trim() ?? "";
        var nameFault =
            name.Length == 0 ? OwnerRequestTexts.NameRequired
            : name.Length > MaxName ? string.Format(CommonTexts.TooLong, MaxName)
            : BsnCheck.Contains(name) ? CommonTexts.TextLooksLikeBsn
            : null;
        if (nameFault is not null)
        {
            errors.Add(new FieldError(nameof(input.Name), nameFault));
        }

        if (!MailRules.IsValid(input.Mail?.Trim()))
        {
            errors.Add(new FieldError(nameof(input.Mail), CommonTexts.MailInvalid));
        }

        errors.AddRange(Check(input.Check, today));
        return errors;
    }

    public static IEnumerable<FieldError> Check(IdentityInput input, DateOnly today)
    {
        if (input.Document is not { } document || !Enum.IsDefined(document))
        {
            yield return new FieldError(nameof(input.Document), OwnerRequestTexts.DocumentRequired);
        }

        if (!IsFresh(input.SeenOn, today))
        {
            yield return new FieldError(nameof(input.SeenOn), DutchText.Format(OwnerRequestTexts.SeenOnRequired, FreshDays));
        }

        if (!IsFresh(input.ExtractOn, today))
        {
            yield return new FieldError(nameof(input.ExtractOn), DutchText.Format(OwnerRequestTexts.ExtractOnRequired, FreshDays));
        }
    }

    /// <summary>Only after <see cref="Check(IdentityInput, DateOnly)"/> found nothing.</summary>
    internal static IdentityCheck CheckOf(IdentityInput input) => new(input.Document!.Value, input.SeenOn!.Value, input.ExtractOn!.Value);

    private static bool IsFresh(DateOnly? day, DateOnly today) => day <= today && day >= today.AddDays(-FreshDays);
}
