namespace SocialReturn.Core.Common;

/// <summary>Mail addresses as people type them and as accounts are found by.</summary>
public static class MailRules
{
    public const int MaxLength = 254;

    public static bool IsValid(string? text) =>
        text is { Length: > 3 and <= MaxLength }
        && !text.Any(char.IsWhiteSpace)
        && System.Net.Mail.MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The same as Identity's normalizer: upper case, so that the letter case a person types does not matter.</summary>
    public static string Normalize(string mail) => mail.Trim().Normalize().ToUpperInvariant();
}
