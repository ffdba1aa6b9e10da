using SocialReturn.Core.Common;

namespace SocialReturn.Core.Notes;

/// <summary>What a note has to say.</summary>
public static class NoteRules
{
    public const int MaxText = 4000;

    public static FieldError? Check(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 ? new FieldError("Text", NoteTexts.TextRequired)
            : trimmed.Length > MaxText ? new FieldError("Text", string.Format(CommonTexts.TooLong, MaxText))
            : BsnCheck.Contains(trimmed) ? new FieldError("Text", CommonTexts.TextLooksLikeBsn)
            : null;
    }
}
