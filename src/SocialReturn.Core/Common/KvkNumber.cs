namespace SocialReturn.Core.Common;

/// <summary>The number of a company in the trade register.</summary>
public static class KvkNumber
{
    /// <summary>Eight digits; the number has no check digit.</summary>
    public static bool IsValid(string? text) => text is { Length: 8 } && text.All(char.IsAsciiDigit);
}
