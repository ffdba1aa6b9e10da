using System.Text.RegularExpressions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>A record with the number of members between its brackets.</summary>
internal sealed partial record PositionalRecord(string Name, int Members)
{
    public static IEnumerable<PositionalRecord> In(string source) =>
        Header().Matches(source).Select(match => new PositionalRecord(match.Groups["name"].Value, Count(source.AsSpan(match.Index + match.Length))));

    /// <param name="rest">From behind the bracket that opens the list.</param>
    private static int Count(ReadOnlySpan<char> rest)
    {
        var depth = 1;
        var commas = 0;
        var at = 0;
        for (; depth > 0; at++)
        {
            depth += rest[at] switch
            {
                '(' or '[' or '<' => 1,
                ')' or ']' or '>' => -1,
                _ => 0,
            };
            commas += rest[at] == ',' && depth == 1 ? 1 : 0;
        }

        return rest[..(at - 1)].IsWhiteSpace() ? 0 : commas + 1;
    }

    [GeneratedRegex(@"\brecord\s+(?:struct\s+|class\s+)?(?<name>\w+)(?:<[^>]*>)?\s*\(")]
    private static partial Regex Header();
}
