using System.Collections.Immutable;
using System.Globalization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>What counts towards a most per participant and tender, as one text: "code:cents", separated by spaces. No code has either.</summary>
public static class BroughtAmounts
{
    /// <returns>Null when there is nothing.</returns>
    public static string? Write(ImmutableDictionary<string, Euro> amounts) =>
        amounts.IsEmpty
            ? null
            : string.Join(' ', amounts.OrderBy(amount => amount.Key, StringComparer.Ordinal).Select(amount => $"{amount.Key}:{amount.Value.Cents}"));

    public static IEnumerable<KeyValuePair<string, Euro>> Read(string? text) =>
        (text ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(amount => amount.Split(':'))
            .Select(amount => KeyValuePair.Create(amount[0], new Euro(long.Parse(amount[1], CultureInfo.InvariantCulture))));

    public static ImmutableDictionary<string, Euro> Sum(IEnumerable<KeyValuePair<string, Euro>> amounts) =>
        amounts.GroupBy(amount => amount.Key, amount => amount.Value).ToImmutableDictionary(amount => amount.Key, amount => Euro.Sum(amount));
}
