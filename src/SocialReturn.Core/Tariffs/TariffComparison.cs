using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

public enum RowChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>One field that differs; an empty text is a field that is not there.</summary>
public sealed record FieldDifference(ScheduleField Field, string Before, string After);

/// <summary>A row that was added, removed or changed; the general facts are one row.</summary>
/// <param name="Code">Rows with the same code are the same row.</param>
/// <param name="Fields">What stands in it when it was added or removed, else what differs.</param>
public sealed record RowDifference(SchedulePart Part, string Code, string Name, RowChange Change, ImmutableArray<FieldDifference> Fields);

/// <summary>What differs between two versions of a schedule. Pure.</summary>
public sealed record TariffComparison(ImmutableArray<RowDifference> Rows)
{
    /// <summary>What every version has of its own, or what the row is known by.</summary>
    private static readonly string[] Passed = ["code", "region", "version"];

    public bool IsEmpty => Rows.IsEmpty;

    /// <summary>Every field that differs, by its place: "blocks.ww.amount".</summary>
    public IEnumerable<(string Key, string Before, string After)> Differences =>
        Rows.SelectMany(row =>
                row.Fields.Select(item => (row.Part.IsHead ? item.Field.Name : $"{row.Part.Name}.{row.Code}.{item.Field.Name}", item.Before, item.After))
            )
            .DistinctBy(difference => difference.Item1);

    public static TariffComparison Compare(TariffSchedule before, TariffSchedule after) =>
        Compare(ScheduleDraft.Parse(TariffScheduleWriter.Write(before)), ScheduleDraft.Parse(TariffScheduleWriter.Write(after)));

    public static TariffComparison Compare(ScheduleDraft before, ScheduleDraft after) =>
        new([
            .. CompareRow(SchedulePart.Head, before.Head, after.Head),
            .. SchedulePart.Lists.SelectMany(part => CompareRows(part, before.Rows(part), after.Rows(part))),
        ]);

    private static IEnumerable<RowDifference> CompareRows(SchedulePart part, List<DraftRow> before, List<DraftRow> after)
    {
        var old = before.ToLookup(row => row["code"], StringComparer.Ordinal);
        var kept = after.ToLookup(row => row["code"], StringComparer.Ordinal);
        return
        [
            .. after.SelectMany(row => CompareRow(part, old[row["code"]].FirstOrDefault(), row)),
            .. before.Where(row => !kept.Contains(row["code"])).SelectMany(row => CompareRow(part, row, null)),
        ];
    }

    private static IEnumerable<RowDifference> CompareRow(SchedulePart part, DraftRow? before, DraftRow? after)
    {
        ImmutableArray<FieldDifference> fields =
        [
            .. part
                .Fields.Where(field => !Passed.Contains(field.Name, StringComparer.Ordinal))
                .Select(field => new FieldDifference(field, TextOf(before, field), TextOf(after, field)))
                .Where(field => field.Before != field.After),
        ];
        if (fields.IsEmpty)
        {
            return [];
        }

        var row = after ?? before!;
        var change =
            before is null ? RowChange.Added
            : after is null ? RowChange.Removed
            : RowChange.Changed;
        return [new RowDifference(part, row["code"], row["name"], change, fields)];
    }

    private static string TextOf(DraftRow? row, ScheduleField field) => row is null ? "" : string.Join(' ', row.List(field.Name));
}
