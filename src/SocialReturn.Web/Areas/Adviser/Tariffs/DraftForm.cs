using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>What was sent of one screen of a draft: every field by the place that it has in the file.</summary>
public sealed class DraftForm(IFormCollection sent)
{
    public const string VersionField = "Version";
    public const string AddField = "toevoegen";
    public const string RemoveField = "verwijderen";

    private const int MostRows = 500;

    public Guid Version => Guid.TryParse(sent[VersionField], out var version) ? version : Guid.Empty;

    public bool Adds => sent.ContainsKey(AddField);

    /// <summary>The row whose button was pressed.</summary>
    public int? Removed => int.TryParse(sent[RemoveField], out var row) ? row : null;

    /// <summary>Puts what was typed in the draft; rows in which nothing was typed are left out.</summary>
    public void ApplyTo(ScheduleDraft draft, TariffSheet sheet)
    {
        if (sheet.Part.IsHead)
        {
            Fill(draft.Head, sheet, 0);
            return;
        }

        var rows = Enumerable
            .Range(0, MostRows)
            .TakeWhile(row => sent.ContainsKey(sheet.Part.PathOf(row, "name")))
            .Where(row => row != Removed)
            .Select(row => Fill(new DraftRow(), sheet, row))
            .Where(row => !row.IsBlank);
        draft.Replace(sheet.Part, [.. rows]);
    }

    private DraftRow Fill(DraftRow row, TariffSheet sheet, int index)
    {
        foreach (var field in sheet.Asked)
        {
            row.Set(
                field.Name,
                sent[sheet.Part.PathOf(index, field.Name)].OfType<string>().Select(text => TariffWords.FromTyped(field, UnseenCharacters.Without(text)!.Trim()))
            );
        }

        if (sheet.Part.IsHead && row["verified"].Length == 0)
        {
            row["verified"] = "false";
        }

        return row;
    }
}
