using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Reports;

public static class ReportNames
{
    private const int MaxTitle = 60;

    /// <summary>"voortgang-2026-02-groenonderhoud-centrum.pdf": letters, digits and hyphens, which every mail program and disk keeps.</summary>
    public static string File(string title, DateOnly month) =>
        string.Format(ReportMailTexts.FileName, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Plain(title));

    /// <summary>"voortgang-2026-03-12-groenonderhoud-centrum.pdf": how it stood on a day, beside the report of the month.</summary>
    public static string FileOfDay(string title, DateOnly day) =>
        string.Format(ReportMailTexts.FileName, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Plain(title));

    private static string Plain(string title)
    {
        var plain = new StringBuilder();
        foreach (var character in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                plain.Append(character);
            }
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString(0, Math.Min(plain.Length, MaxTitle)).Trim('-');
    }
}
