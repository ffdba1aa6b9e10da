namespace SocialReturn.Core.Common;

/// <summary>An adviser's reason, which the contractor reads and the audit log keeps.</summary>
public static class ReasonRules
{
    public const int MaxLength = 2000;

    /// <param name="required">What to say without one; by default that the contractor reads it.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static FieldError? Check(string? reason, string? required = null)
    {
        var trimmed = reason?.Trim() ?? "";
        return trimmed.Length == 0 ? new FieldError("Reason", required ?? CommonTexts.ReasonRequired)
            : trimmed.Length > MaxLength ? new FieldError("Reason", string.Format(CommonTexts.TooLong, MaxLength))
            : BsnCheck.Contains(trimmed) ? new FieldError("Reason", CommonTexts.TextLooksLikeBsn)
            : null;
    }
}
