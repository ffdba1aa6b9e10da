using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialReturn.Core.Common;

/// <summary>
/// Finds burgerservicenummers in text, so that none is ever stored (rules.md, section 6). Nine percent of all nine-digit
/// numbers pass the eleven test, and hours statements are full of digits: only groupings in which people write a BSN count.
/// </summary>
public static partial class BsnCheck
{
    private const int Digits = 9;

    public static bool Contains(string? text) => text is not null && Find(text).Count > 0;

    public static IReadOnlyList<BsnFinding> Find(string text)
    {
        var plain = Plain(text);
        var allowed = BsnExemptions.In(plain);
        var found = new SortedDictionary<int, BsnFinding>();
        foreach (Match match in Labelled().Matches(plain))
        {
            var number = match.Groups["number"];
            found[number.Index] = Finding(plain, number.Index, number.Length);
        }

        foreach (var run in DigitRuns.In(plain))
        {
            foreach (var (index, length) in Candidates(plain, run))
            {
                if (!found.ContainsKey(index) && PassesElevenTest(plain.AsSpan(index, length)) && !allowed.Covers(index))
                {
                    found[index] = Finding(plain, index, length);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Nine times the first digit, down to twice the eighth, minus the ninth: a multiple of eleven; nine zeros are nobody's.</summary>
    internal static bool PassesElevenTest(ReadOnlySpan<char> number)
    {
        var weight = Digits;
        var sum = 0;
        foreach (var character in number)
        {
            if (char.IsAsciiDigit(character))
            {
                sum += (character - '0') * (weight == 1 ? -1 : weight);
                weight--;
            }
        }

        return weight == 0 && sum % 11 == 0 && number.ContainsAnyInRange('1', '9');
    }

    /// <summary>
    /// A group of nine is one by itself. A run in more groups is one only as a whole: 1234 56 782, 123 456 782, nine boxes of a
    /// form; with dots any grouping of three or more.
    /// </summary>
    private static IEnumerable<(int Index, int Length)> Candidates(string text, DigitRun run)
    {
        if (run.IsPartOfLargerNumber(text))
        {
            yield break;
        }

        for (var i = 0; i < run.Groups.Count; i++)
        {
            if (run.Groups[i].Length == Digits && (run.Separator == ' ' || run.Groups.Count == 1) && !run.IsPhoneNumber(text, i))
            {
                yield return (run.Groups[i].Index, Digits);
            }
        }

        if (run.Groups.Count >= 3 && run.DigitCount == Digits && (run.Separator == '.' ? !run.IsAmount(text) : IsSpacedForm(run)))
        {
            yield return (run.Index, run.Length);
        }
    }

    private static bool IsSpacedForm(DigitRun run) =>
        string.Concat(run.Groups.Select(group => group.Length.ToString(CultureInfo.InvariantCulture))) is "423" or "333" or "111111111";

    private static BsnFinding Finding(string text, int index, int length) =>
        new(index, length, string.Concat(text.AsSpan(index, length).ToString().Where(char.IsAsciiDigit))[^2..]);

    /// <summary>Same length: digits of any script become ASCII, any horizontal white space a plain space.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '\t' => ' ',
                _ when char.IsAsciiDigit(source[i]) => source[i],
                _ when char.IsDigit(source[i]) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i])),
                _ when char.GetUnicodeCategory(source[i]) == UnicodeCategory.SpaceSeparator => ' ',
                _ => source[i],
            };
        }
    });

    // With the label it is one whatever the eleven test says: nobody writes it before another number.
    [GeneratedRegex(@"(?<!\p{L})(?:bsn|burger[ -]?service[ -]?nummer|sofi[ -]?nummer)(?:[ -]?(?:nummer|nr))?\W{0,12}(?:is\W{1,3})?(?<number>[0-9](?:[ .-]{0,2}[0-9]){8})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Labelled();
}
