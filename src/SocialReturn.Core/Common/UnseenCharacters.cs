using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Common;

/// <summary>
/// Characters that nobody sees and that change what a text is or how it reads: zero width, turned direction, control. They
/// hide a number from a search and turn "gpj.exe" around on screen.
/// </summary>
public static class UnseenCharacters
{
    private const char ZeroWidthJoiner = '\u200d';

    /// <summary>Whether a character takes no room: digits on both sides of it stand together.</summary>
    public static bool IsUnseen(char character) =>
        character switch
        {
            < '\u00ad' => character < ' ' && character is not ('\t' or '\n' or '\r' or '\f' or '\v'),
            '\u034f' or '\u115f' or '\u1160' or '\u3164' or '\uffa0' or (>= '\ufe00' and <= '\ufe0f') => true,
            _ => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format,
        };

    /// <summary>A typed text without them; line ends and tabs stay, and the joiner inside a composed emoji.</summary>
    public static string? Without(string? text)
    {
        if (text is null || !MayHold(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        Rune? before = null;
        var runes = text.EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            var after = i + 1 < runes.Count ? runes[i + 1] : (Rune?)null;
            if (Stays(runes[i], before, after))
            {
                clean.Append(runes[i].ToString());
            }

            before = runes[i];
        }

        return clean.ToString();
    }

    private static bool MayHold(string text)
    {
        foreach (var character in text)
        {
            if (IsUnseen(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stays(Rune rune, Rune? before, Rune? after)
    {
        if (rune == Rune.ReplacementChar || !rune.IsBmp)
        {
            // Half a character becomes the replacement; the tags of plane 14 are unseen, emoji are not.
            return rune != Rune.ReplacementChar
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
        }

        var character = (char)rune.Value;
        return character switch
        {
            ZeroWidthJoiner => IsPicture(before) && IsPicture(after),
            '\ufe0f' => before is { } symbol && Rune.GetUnicodeCategory(symbol) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol,
            '\u2028' or '\u2029' => false,
            _ => !IsUnseen(character),
        };
    }

    private static bool IsPicture(Rune? rune) =>
        rune is { } symbol && (symbol.Value == '\ufe0f' || Rune.GetUnicodeCategory(symbol) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);
}
