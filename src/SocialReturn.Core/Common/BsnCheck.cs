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
    private const int MaxHeading = 80;

    public static bool Contains(string? text) => text is not null && Find(text).Count > 0;

    public static IReadOnlyList<BsnFinding> Find(string text)
    {
        var seen = SeenText.Of(text);
        var plain = seen.Plain;
        if (!plain.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var allowed = BsnExemptions.In(plain);
        var found = new SortedDictionary<int, BsnFinding>();
        foreach (Match match in Labelled().Matches(plain))
        {
            var number = match.Groups["number"];
            found[number.Index] = Finding(seen, number.Index, number.Length);
        }

        foreach (var run in DigitRuns.In(plain))
        {
            foreach (var (index, length) in Candidates(plain, run))
            {
                if (!found.ContainsKey(index) && PassesElevenTest(plain.AsSpan(index, length)) && !allowed.Covers(index))
                {
                    found[index] = Finding(seen, index, length);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Whether a cell says that burgerservicenummers stand below or beside it.</summary>
    public static bool IsHeading(string cell) => cell.Length <= MaxHeading && Heading().IsMatch(SeenText.Of(cell).Plain);

    /// <summary>Whether a cell under such a heading holds one: nine digits, or eight where a spreadsheet lost the leading zero.</summary>
    public static bool IsHeadedNumber(string cell) => HeadedNumber().IsMatch(SeenText.Of(cell).Plain);

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

    private static BsnFinding Finding(SeenText text, int index, int length)
    {
        var (start, end) = text.InSource(index, length);
        return new(start, end - start, string.Concat(text.Plain.AsSpan(index, length).ToString().Where(char.IsAsciiDigit))[^2..]);
    }

    // With the label it is one whatever the eleven test says: nobody writes it before another number.
    [GeneratedRegex(
        @"(?<!\p{L})(?:bsn|burger[ -]?service[ -]?nummer|sofi[ -]?nummer)(?:[ -]?(?:nummer|nr))?\W{0,12}(?:is\W{1,3})?(?<number>[0-9](?:[ .-]{0,2}[0-9]){8})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?<!\p{L})(?:bsn|burger[ -]?service[ -]?(?:nummer|nr)|sofi[ -]?(?:nummer|nr))(?:s|[ -]?(?:nummers?|nrs?))?(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Heading();

    // A number cell may read 12345678.0 or 1.23456782E8.
    [GeneratedRegex(
        @"\A\W*(?:[0-9]{8}|[0-9](?:[ .-]{0,2}[0-9]){8})(?:[.,]0+)?\W*\z|\A[0-9]\.[0-9]{7,8}E\+?0?[78]\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex HeadedNumber();
}
