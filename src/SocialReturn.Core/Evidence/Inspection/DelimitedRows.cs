using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>The rows of a text that is a table: csv, or copied from a spreadsheet.</summary>
internal static class DelimitedRows
{
    private const int BufferLength = 16 * 1024;
    private const int MaxCell = 200;
    private const string Delimiters = ";\t|,";

    public static async IAsyncEnumerable<TextPart> ReadAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[BufferLength];
        var table = new TableSearch();
        var cell = new StringBuilder();
        var delimiter = '\0';
        var (line, column, isQuoted) = (1, 0, false);
        int read;
        while ((read = await reader.ReadBlockAsync(buffer, cancellationToken)) > 0)
        {
            delimiter = delimiter == '\0' ? Delimiter(buffer.AsSpan(0, read)) : delimiter;
            for (var i = 0; i < read; i++)
            {
                var character = buffer[i];
                if (character == '\n' || (character == delimiter && !isQuoted))
                {
                    table.Add(column++, cell.ToString(), string.Format(CultureInfo.CurrentCulture, EvidenceTexts.OnLine, line));
                    cell.Clear();
                }
                else if (character == '"')
                {
                    isQuoted = !isQuoted;
                }
                else if (cell.Length < MaxCell)
                {
                    cell.Append(character);
                }

                if (character == '\n')
                {
                    (line, column, isQuoted) = (line + 1, 0, false);
                    if (table.EndRow() is { } found)
                    {
                        yield return found;
                    }
                }
            }
        }

        table.Add(column, cell.ToString(), string.Format(CultureInfo.CurrentCulture, EvidenceTexts.OnLine, line));
        if (table.EndRow() is { } last)
        {
            yield return last;
        }
    }

    /// <summary>What the first line holds most; a comma only when there is nothing else, as it is in every sentence and number.</summary>
    private static char Delimiter(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        foreach (var delimiter in Delimiters)
        {
            if (line.Contains(delimiter))
            {
                return delimiter;
            }
        }

        return ';';
    }
}
