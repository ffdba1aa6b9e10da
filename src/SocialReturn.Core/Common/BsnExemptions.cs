using System.Text.RegularExpressions;

namespace SocialReturn.Core.Common;

/// <summary>Numbers that pass the eleven test and are no BSN: VAT numbers, IBANs, and what is labelled RSIN, btw or KvK.</summary>
internal sealed partial class BsnExemptions
{
    private readonly List<(int Start, int End)> spans = [];

    public static BsnExemptions In(string text)
    {
        var exemptions = new BsnExemptions();
        exemptions.Add(VatNumber().Matches(text));
        exemptions.Add(LabelledOtherwise().Matches(text));
        exemptions.Add(Iban().Matches(text).Where(match => HasIbanChecksum(match.Value)));
        return exemptions;
    }

    public bool Covers(int index) => spans.Exists(span => span.Start <= index && index < span.End);

    /// <summary>ISO 13616: the first four characters moved to the end, letters as 10 to 35, is 1 modulo 97.</summary>
    private static bool HasIbanChecksum(string iban)
    {
        var compact = string.Concat(iban.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var remainder = 0;
        foreach (var character in compact[4..] + compact[..4])
        {
            remainder = char.IsAsciiDigit(character) ? ((remainder * 10) + (character - '0')) % 97 : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    private void Add(IEnumerable<Match> matches) => spans.AddRange(matches.Select(match => (match.Index, match.Index + match.Length)));

    [GeneratedRegex(@"(?<![A-Z0-9])NL[ .]?[0-9](?:[ .]?[0-9]){8}[ .]?B[ .]?[0-9]{2}(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex VatNumber();

    [GeneratedRegex(
        @"(?<!\p{L})(?:rsin|btw|kvk)(?:[ /-]{0,3}(?:id(?:entificatie)?)?[ -]?(?:nummer|nr|no))?(?:-?id)?[ .:=#\r\n]{0,6}(?:is )?(?:NL[ .]?)?[0-9](?:[ .]?[0-9]){8}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        5000
    )]
    private static partial Regex LabelledOtherwise();

    [GeneratedRegex(
        @"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        5000
    )]
    private static partial Regex Iban();
}
