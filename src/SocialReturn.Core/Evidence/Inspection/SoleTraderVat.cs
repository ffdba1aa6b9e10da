using System.Text.RegularExpressions;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>
/// Until 2020 the VAT number of a sole trader contained the burgerservicenummer. Companies' numbers look the same, so this
/// is a warning for the adviser and no refusal (rules.md, section 6).
/// </summary>
internal static partial class SoleTraderVat
{
    public static bool IsIn(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !SoleTrader().IsMatch(text))
        {
            return false;
        }

        foreach (Match match in VatNumber().Matches(text))
        {
            if (BsnCheck.PassesElevenTest(match.Groups["number"].Value))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:eenmanszaak|zzp|zzp'er|zelfstandige|h\.?o\.?d\.?n\.?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex SoleTrader();

    [GeneratedRegex(
        @"(?<![A-Z0-9])NL[ .]?(?<number>[0-9](?:[ .]?[0-9]){8})[ .]?B[ .]?[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex VatNumber();
}
