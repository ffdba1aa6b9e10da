using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Tariffs;

/// <summary>Makes codes out of names: people write names, files and addresses need codes.</summary>
public static class ScheduleCodes
{
    private const int MaxLength = 50;

    /// <summary>"Vast contract (1 jaar)" becomes "vast-contract-1-jaar".</summary>
    public static string Of(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                code.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        var text = code.ToString();
        return (text.Length > MaxLength ? text[..MaxLength] : text).Trim('-');
    }

    /// <summary>The same, with a number behind it when it is taken.</summary>
    public static string Of(string name, ISet<string> taken)
    {
        var code = Of(name);
        var free = code;
        for (var number = 2; code.Length > 0 && taken.Contains(free); number++)
        {
            free = $"{code}-{number}";
        }

        return free;
    }

    /// <summary>Gives every row that has a name and no code a code of its own.</summary>
    public static void FillIn(ScheduleDraft draft)
    {
        foreach (var rows in SchedulePart.Lists.Select(draft.Rows))
        {
            var taken = rows.Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
            foreach (var row in rows.Where(row => row["code"].Length == 0))
            {
                row["code"] = Of(row["name"], taken);
                taken.Add(row["code"]);
            }
        }
    }
}
