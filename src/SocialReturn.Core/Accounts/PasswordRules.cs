using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Long, not one of the usual ones, and not what stands in the account itself. No rules about digits and signs: they make
/// passwords worse. Usual passwords are mostly shorter than ours may be, so what is looked at is the word that is left without
/// the digits and signs around it, with the usual stand-ins (0 for o, @ for a) read as letters, also repeated or two in a row.
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const int FewestDifferentLetters = 5;

    /// <summary>Shorter ones stand in too many other words.</summary>
    private const int ShortestWord = 4;

    /// <summary>Letters of one's own that make a password out of a name everybody knows.</summary>
    private const int EnoughBesideAName = 6;

    private static readonly string[] PortalNames = ["Social Return", "socialreturn", "portaal"];

    private static readonly FrozenSet<string> Common = Read("common-passwords.txt", "own-passwords.txt");

    /// <summary>How many usual passwords are known.</summary>
    public static int CommonCount => Common.Count;

    /// <param name="password">As typed.</param>
    /// <param name="own">What stands in the account: mail address, name, organisations.</param>
    /// <returns>What is wrong with it in words, or null.</returns>
    public static string? FindFault(string? password, params IEnumerable<string> own)
    {
        if (password is null || password.Length < MinLength)
        {
            return string.Format(AccountTexts.PasswordTooShort, MinLength);
        }

        if (password.Length > MaxLength)
        {
            return string.Format(AccountTexts.PasswordTooLong, MaxLength);
        }

        var lower = Fold(password);
        if (Common.Contains(lower) || lower.Distinct().Count() < FewestDifferentLetters)
        {
            return AccountTexts.PasswordTooCommon;
        }

        List<string> readings = [.. Readings(lower)];
        List<string> names = [.. PortalNames.Concat(own).SelectMany(Words).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
        return readings.Exists(reading => IsCommon(Letters(reading))) ? AccountTexts.PasswordTooCommon
            : readings.Exists(reading => IsName(reading, names)) ? AccountTexts.PasswordIsName
            : null;
    }

    /// <summary>The password as it stands, and with its stand-ins read as letters: "w3lk0m2026!" is "welkom" too.</summary>
    private static IEnumerable<string> Readings(string lower)
    {
        yield return string.Concat(lower.Where(char.IsLetterOrDigit));
        var (first, last) = (lower.ToList().FindIndex(char.IsLetter), lower.ToList().FindLastIndex(char.IsLetter));
        if (first < 0)
        {
            yield break;
        }

        // Digits and signs at the ends are there because a rule somewhere asked for them.
        var middle = lower[first..(last + 1)];
        yield return string.Concat(middle.Select(sign => StandsFor(sign, 'i')).Where(char.IsLetter));
        yield return string.Concat(middle.Select(sign => StandsFor(sign, 'l')).Where(char.IsLetter));
    }

    private static char StandsFor(char sign, char one) =>
        sign switch
        {
            '0' => 'o',
            '1' or '!' or '|' => one,
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            '8' => 'b',
            _ => sign,
        };

    /// <summary>One usual word, the same one over and over ("welkomwelkom"), or two of them.</summary>
    private static bool IsCommon(string letters) =>
        Common.Contains(letters)
        || Enumerable.Range(1, letters.Length / 2).Any(length => IsRepeat(letters, length))
        || Enumerable
            .Range(ShortestWord, Math.Max(0, letters.Length - (2 * ShortestWord) + 1))
            .Any(length => Common.Contains(letters[..length]) && Common.Contains(letters[length..]));

    private static bool IsRepeat(string letters, int length) =>
        letters.Length % length == 0
        && Common.Contains(letters[..length])
        && Enumerable.Range(1, (letters.Length / length) - 1).All(part => letters.AsSpan(part * length, length).SequenceEqual(letters.AsSpan(0, length)));

    /// <summary>A name from the account with little around it, or with a usual word.</summary>
    private static bool IsName(string reading, List<string> names)
    {
        var rest = names.Aggregate(reading, (left, name) => left.Replace(name, "", StringComparison.Ordinal));
        var letters = Letters(rest);
        return rest.Length < reading.Length && (letters.Length < EnoughBesideAName || IsCommon(letters));
    }

    /// <summary>A name as a whole and in parts: of a mail address the part before the @, the domain, and what stands between the dots.</summary>
    private static IEnumerable<string> Words(string name)
    {
        var folded = Fold(name);
        return folded
            .Split('@')
            .Append(folded)
            .Concat(folded.Split([.. folded.Where(sign => !char.IsLetterOrDigit(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
            .Select(part => string.Concat(part.Where(char.IsLetterOrDigit)))
            .Where(part => part.Length >= ShortestWord);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>Lower case, without accents.</summary>
    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
            .ToLowerInvariant();

    private static FrozenSet<string> Read(params IEnumerable<string> files)
    {
        var lines = files.SelectMany(ReadLines).ToList();
        return lines.Concat(lines.Select(Letters).Where(word => word.Length >= ShortestWord)).ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> ReadLines(string file)
    {
        var resource = $"SocialReturn.Core.Accounts.{file}";
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("#!comment:", StringComparison.Ordinal));
    }
}
