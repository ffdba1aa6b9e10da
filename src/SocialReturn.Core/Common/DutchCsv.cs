using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialReturn.Core.Common;

/// <summary>
/// Rows of data the way a Dutch spreadsheet opens them: semicolons, decimal commas, UTF-8 with a mark. The one place that
/// writes CSV: a text that a spreadsheet would run as a formula is made text here.
/// </summary>
public static partial class DutchCsv
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What starts a formula, also in the wide forms that spreadsheets fold to them.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\uff1d\uff0b\uff0d\uff20\u2212");

    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create(";\"\r\n\t");

    /// <param name="header">The names of the columns, with their semicolons.</param>
    public static byte[] Write(string header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Amount(Euro amount) => amount.Amount.ToString("0.00", Dutch);

    private static string Cell(string text)
    {
        var safe = IsRun(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(MustBeQuoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Only what is a number as a whole keeps its sign. Programs pass over white space, quotes and unseen characters before a formula.</summary>
    private static bool IsRun(string text)
    {
        if (text.Length == 0 || Number().IsMatch(text))
        {
            return false;
        }

        return text[0] is '\t' or '\r' or '\n' || FormulaStarts.Contains(text.FirstOrDefault(character => !IsPassedOver(character)));
    }

    private static bool IsPassedOver(char character) =>
        char.IsWhiteSpace(character) || character is '"' or '\'' || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    [GeneratedRegex(@"\A[+-]?[0-9]+(?:,[0-9]+)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
