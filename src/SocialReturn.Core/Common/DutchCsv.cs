using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Common;

/// <summary>Rows of data the way a Dutch spreadsheet opens them: semicolons, decimal commas, UTF-8 with a mark.</summary>
public static class DutchCsv
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

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

    /// <summary>A text that starts like a formula would run in a spreadsheet.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !char.IsAsciiDigit(text.ElementAtOrDefault(1)) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
