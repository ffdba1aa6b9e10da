using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Common;

/// <summary>
/// A text as a reader sees it: digits of any script are ASCII, white space within a line is a plain space, and what takes
/// no room is gone. It knows where each of its characters stood.
/// </summary>
internal sealed class SeenText
{
    private readonly int[]? places;
    private readonly int sourceLength;

    private SeenText(string plain, int[]? places, int sourceLength)
    {
        Plain = plain;
        this.places = places;
        this.sourceLength = sourceLength;
    }

    public string Plain { get; }

    public static SeenText Of(string text)
    {
        if (!Changes(text))
        {
            return new SeenText(text, places: null, text.Length);
        }

        var plain = new StringBuilder(text.Length);
        var seen = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (UnseenCharacters.IsUnseen(text[i]))
            {
                continue;
            }

            seen.Add(i);
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text, i);
            plain.Append(
                digit >= 0 ? (char)('0' + digit)
                : IsSpace(text[i]) ? ' '
                : text[i]
            );
            if (digit >= 0 && char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        return new SeenText(plain.ToString(), [.. seen], text.Length);
    }

    /// <summary>Where a stretch stands in the text it was made of, with the unseen characters on both sides.</summary>
    public (int Start, int End) InSource(int index, int length)
    {
        if (places is null)
        {
            return (index, index + length);
        }

        var end = index + length < places.Length ? places[index + length] : sourceLength;
        return (index == 0 ? 0 : places[index - 1] + 1, end);
    }

    private static bool Changes(string text)
    {
        foreach (var character in text)
        {
            if (
                character == '\t'
                || (character > '~' && (char.IsSurrogate(character) || char.IsDigit(character) || IsSpace(character) || UnseenCharacters.IsUnseen(character)))
                || (character < ' ' && UnseenCharacters.IsUnseen(character))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpace(char character) => character == '\t' || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
}
