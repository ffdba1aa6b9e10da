using System.Collections.Immutable;

namespace SocialReturn.Web.Infrastructure.Spreadsheets;

/// <summary>A row of a file that a person chose.</summary>
/// <param name="Number">As the spreadsheet program counts it: from 1.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells);

/// <summary>The rows of the first sheet, or why it could not be read.</summary>
public sealed record Sheet(ImmutableArray<SheetRow> Rows, string? Fault)
{
    public static Sheet Refused(string fault) => new([], fault);

    /// <summary>
    /// One column with its row numbers: the one under a heading of these names, and without such a heading the first. Empty cells are left out.
    /// </summary>
    public IEnumerable<(int Number, string Text)> Column(params IReadOnlyCollection<string> headings)
    {
        var first = Rows.FirstOrDefault(row => row.Cells.Any(cell => cell.Trim().Length > 0));
        var heading = first is null
            ? -1
            : first
                .Cells.Select((cell, index) => (cell, index))
                .Where(found => headings.Contains(found.cell.Trim(), StringComparer.OrdinalIgnoreCase))
                .Select(found => found.index)
                .DefaultIfEmpty(-1)
                .First();
        var column = Math.Max(heading, 0);
        return Rows.Where(row => (heading < 0 || row != first) && row.Cells.Length > column && row.Cells[column].Trim().Length > 0)
            .Select(row => (row.Number, row.Cells[column]));
    }
}
