namespace SocialReturn.Core.Common;

/// <summary>Mail addresses as accounts are found by.</summary>
public static class MailAddress
{
    public const int MaxLength = 254;

    /// <summary>The same as Identity's normalizer: upper case, so that the letter case a person types does not matter.</summary>
    public static string Normalize(string mail) => mail.Trim().Normalize().ToUpperInvariant();
}
