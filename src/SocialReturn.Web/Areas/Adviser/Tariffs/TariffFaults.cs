using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>What is still wrong with a draft, at the fields of its screens.</summary>
public static class TariffFaults
{
    public static ImmutableArray<ScheduleError> Of(string document) => TariffScheduleReader.Read(document).Errors;

    public static int CountIn(this IEnumerable<ScheduleError> errors, TariffSheet sheet) => errors.Count(error => SheetOf(error) == sheet);

    /// <summary>The faults of one screen, each named by the field that shows it.</summary>
    public static IEnumerable<FieldError> On(this IEnumerable<ScheduleError> errors, TariffSheet sheet) =>
        errors.Where(error => SheetOf(error) == sheet).Select(error => ErrorOf(error, sheet));

    private static TariffSheet SheetOf(ScheduleError error) =>
        TariffSheet.All.FirstOrDefault(sheet => !sheet.Part.IsHead && IsIn(error.Field, sheet.Part.Name)) ?? TariffSheet.All[0];

    private static bool IsIn(string path, string part) => path == part || path.StartsWith(part + "[", StringComparison.Ordinal);

    private static FieldError ErrorOf(ScheduleError error, TariffSheet sheet)
    {
        var (row, name) = Split(error.Field);
        var field = sheet.Asked.FirstOrDefault(field => field.Name == name || name.StartsWith(field.Name + "[", StringComparison.Ordinal));
        return field is null
            ? new FieldError(row.Length > 0 ? row : error.Field, Sentence(error))
            : new FieldError(row.Length > 0 ? $"{row}.{field.Name}" : field.Name, $"{TariffWords.LabelOf(sheet.Part, field)}: {TextOf(error)}");
    }

    /// <summary>"blocks[2].limits.months" is row "blocks[2]" and field "limits.months"; general facts have no row.</summary>
    private static (string Row, string Name) Split(string path)
    {
        var end = path.IndexOf(']', StringComparison.Ordinal);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return end < 0 || (dot >= 0 && dot < end) ? ("", path) : (path[..(end + 1)], path[Math.Min(end + 2, path.Length)..]);
    }

    private static string Sentence(ScheduleError error)
    {
        if (error is { Field: "blocks", Code: ScheduleErrorCode.Missing })
        {
            return TariffEditTexts.NoBlocks;
        }

        var text = TextOf(error);
        return char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
    }

    /// <summary>Values of the file stand in the message in the words of the screen.</summary>
    private static string TextOf(ScheduleError error) =>
        error.TextWith(error.Code == ScheduleErrorCode.NotForThisUnit ? $"“{TariffWords.WordOf(error.Detail, FrequencyIn(error))}”" : error.Detail);

    private static string FrequencyIn(ScheduleError error) => IsIn(error.Field, SchedulePart.Bonuses.Name) ? "frequency" : "";
}
