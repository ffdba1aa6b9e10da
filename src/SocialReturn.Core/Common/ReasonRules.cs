namespace SocialReturn.Core.Common;

/// <summary>An adviser's reason, which the contractor reads and the audit log keeps.</summary>
public static class ReasonRules
{
    public const int MaxLength = 2000;

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static FieldError? Check(string? reason)
    {
        var trimmed = reason?.Trim() ?? "";
        return trimmed.Length == 0 ? new FieldError("Reason", CommonTexts.ReasonRequired)
            : trimmed.Length > MaxLength ? new FieldError("Reason", string.Format(CommonTexts.TooLong, MaxLength))
            : BsnCheck.Contains(trimmed) ? new FieldError("Reason", CommonTexts.TextLooksLikeBsn)
            : null;
    }
}
