using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Evidence;

/// <summary>Makes a harmless name of what a browser sent. It is only shown and offered at download; files are stored under our own id.</summary>
public static class FileNames
{
    private static readonly HashSet<string> ReservedOnWindows = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase
    );

    public static string Clean(string? sent)
    {
        var name = Printable((sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..]).TrimEnd(' ', '.');
        var extension = Extension(name);
        var stem = name[..^extension.Length].Trim(' ', '.');
        if (stem.Length == 0)
        {
            stem = EvidenceTexts.UnnamedFile;
        }

        if (ReservedOnWindows.Contains(stem.Split('.')[0].TrimEnd()))
        {
            stem = "_" + stem;
        }

        return Shorten(stem, EvidenceFile.MaxFileName - extension.Length) + extension;
    }

    /// <summary>".pdf"; empty without one.</summary>
    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot is > 1 and <= 10 && name.AsSpan(dot + 1).IndexOfAnyExcept(Letters) < 0 ? name[dot..] : "";
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    private static string Printable(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                // Half a character: EnumerateRunes gives this for a lone surrogate.
                continue;
            }

            if (IsHarmless(rune))
            {
                clean.Append("<>:\"|?*".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Format characters turn "gpj.exe" around on screen; only the joiner of composed emoji stays.</summary>
    private static bool IsHarmless(Rune rune)
    {
        const int zeroWidthJoiner = 0x200D;
        return rune.Value == zeroWidthJoiner
            || Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.OtherNotAssigned
                );
    }

    private static string Shorten(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }

        var starts = StringInfo.ParseCombiningCharacters(stem);
        return stem[..starts.Last(start => start <= length)].TrimEnd(' ', '.');
    }
}
