using System.Globalization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>
/// Looks at the cells of a table together. What a number is may stand above it or beside it, also when a spreadsheet has
/// lost its leading zero; and a number may be cut over the cells of a row, as in the boxes of a form.
/// </summary>
internal sealed class TableSearch
{
    private const int MaxCell = 40;
    private const int MaxColumns = 2000;
    private const int MostHours = 250;

    private readonly HashSet<int> headed = [];
    private readonly List<(int Column, string Text, string Where)> row = [];

    /// <summary>A cell of the row that is being read.</summary>
    public void Add(int column, string text, string where)
    {
        if (row.Count < MaxColumns && text.AsSpan().Trim() is { Length: > 0 and <= MaxCell * 2 } trimmed)
        {
            row.Add((column, trimmed.ToString(), where));
        }
    }

    /// <summary>Ends the row; gives what its cells hold together, if that is a burgerservicenummer.</summary>
    public TextPart? EndRow()
    {
        var found = Headed() ?? Joined();
        row.Clear();
        return found;
    }

    /// <summary>Ends the table: what stands above a column holds no longer.</summary>
    public void EndTable()
    {
        row.Clear();
        headed.Clear();
    }

    private TextPart? Headed()
    {
        var isLabelled = false;
        foreach (var (column, text, where) in row)
        {
            if (BsnCheck.IsHeading(text))
            {
                headed.Add(column);
                isLabelled = true;
                continue;
            }

            if ((isLabelled || headed.Contains(column)) && BsnCheck.IsHeadedNumber(text))
            {
                return Found(text, where);
            }

            isLabelled = false;
        }

        return null;
    }

    private TextPart? Joined()
    {
        for (var first = 0; first < row.Count; first++)
        {
            var next = first;
            while (next < row.Count && IsDigits(row[next].Text))
            {
                next++;
            }

            if (next - first > 2)
            {
                var groups = row.GetRange(first, next - first).ConvertAll(cell => cell.Text);
                if (!groups.TrueForAll(MayBeHours) && BsnCheck.Contains(string.Join(' ', groups)))
                {
                    return Found(string.Concat(groups), row[first].Where);
                }
            }

            first = Math.Max(first, next - 1);
        }

        return null;
    }

    /// <summary>Three months of hours look like 123 456 782 cut in three, and nine in a hundred such rows pass the eleven test.</summary>
    private static bool MayBeHours(string group) => group.Length == 3 && group[0] != '0' && int.Parse(group, CultureInfo.InvariantCulture) <= MostHours;

    private static bool IsDigits(string text) => text.Length <= 9 && text.All(char.IsAsciiDigit);

    private static TextPart Found(string text, string where)
    {
        // 1.23456782E8 is a number as a spreadsheet may keep it.
        var whole =
            text.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0", CultureInfo.InvariantCulture)
            : text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2]
            : text;
        return TextPart.Found(where, string.Concat(whole.Where(char.IsDigit))[^2..]);
    }
}
