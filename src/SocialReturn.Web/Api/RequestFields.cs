using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

/// <summary>The kinds of field that requests share, with the range each may have.</summary>
internal static class RequestFields
{
    public const int MostEntries = 200;
    public const int LongestCode = 60;

    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int MostCount = 100_000;
    private const decimal MostHours = 1_000_000;

    public static DateOnly? DateIn(this JsonFields fields, string name)
    {
        var date = fields.OptionalDate(name);
        if (date is { Year: < FirstYear or > LastYear })
        {
            fields.Refuse(name, ScheduleErrorCode.OutOfRange, ApiTexts.DateRange);
        }

        return date;
    }

    public static Euro? EuroIn(this JsonFields fields, string name, bool mayBeNegative = false) =>
        fields.OptionalNumber(name, mayBeNegative ? -Euro.MaxInput.Amount : 0, Euro.MaxInput.Amount, 2) is { } amount ? Euro.Round(amount) : null;

    public static decimal? HoursIn(this JsonFields fields, string name) => fields.OptionalNumber(name, 0, MostHours, 2);

    public static int? CountIn(this JsonFields fields, string name) => fields.OptionalWhole(name, 0, MostCount);

    /// <summary>The objects of a required list, up to what one request may hold.</summary>
    public static IEnumerable<T> EntriesIn<T>(this JsonFields fields, string name, Func<JsonFields, T> read)
    {
        fields.Require(name);
        return fields.OptionalEntriesIn(name, read);
    }

    /// <summary>The same of a list that may be left out.</summary>
    public static IReadOnlyList<T> OptionalEntriesIn<T>(this JsonFields fields, string name, Func<JsonFields, T> read)
    {
        List<JsonFields> entries = [.. fields.Objects(name)];
        if (entries.Count > MostEntries)
        {
            fields.Refuse(name, ScheduleErrorCode.OutOfRange, string.Format(CultureInfo.InvariantCulture, ApiTexts.TooMany, MostEntries));
            return [];
        }

        return [.. entries.Select(entry => ReadWhole(entry, read))];
    }

    public static T ReadWhole<T>(JsonFields fields, Func<JsonFields, T> read)
    {
        var value = read(fields);
        fields.RefuseOthers();
        return value;
    }
}
