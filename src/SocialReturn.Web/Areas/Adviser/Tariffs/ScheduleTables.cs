using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="UnitColumn">Null when the rows have no unit.</param>
public sealed record ScheduleTable(string Title, string Column, string? UnitColumn, string FigureColumn, ImmutableArray<ScheduleTableRow> Rows)
{
    public bool HasRules => UnitColumn is not null || Rows.Any(row => row.Rules.Length > 0);
}

/// <param name="Rules">What limits or conditions it: "Leeftijd vanaf: 50".</param>
public sealed record ScheduleTableRow(string Name, string Note, string Unit, ImmutableArray<string> Rules, string Figure);

/// <summary>
/// A schedule as it is read: each row with every rule that its file holds. A field without a column of its own becomes a line
/// with the label that the edit screen gives it, so that nothing in the file stays out of sight.
/// </summary>
public sealed class ScheduleTables(ScheduleDraft draft)
{
    private static readonly string[] Columns = ["code", "name", "kind", "unit", "frequency", "minimum", "amount", "value", "note"];

    public ImmutableArray<ScheduleTable> All { get; } =
    [
        .. draft
            .Rows(SchedulePart.Blocks)
            .GroupBy(row => row["kind"])
            .OrderBy(group => KindOf(group.Key))
            .Select(group => new ScheduleTable(
                KindOf(group.Key).Describe().Name,
                TariffScreenTexts.BlockColumn,
                TariffScreenTexts.UnitColumn,
                TariffScreenTexts.AmountColumn,
                Rows(draft, SchedulePart.Blocks, group)
            )),
        .. TableOf(draft, SchedulePart.Bonuses, TariffScreenTexts.BonusColumn, TariffScreenTexts.UnitColumn, TariffScreenTexts.AmountColumn),
        .. TableOf(draft, SchedulePart.Caps, TariffScreenTexts.CapColumn, TariffScreenTexts.MinimumColumn, TariffScreenTexts.ShareOfObligationColumn),
        .. TableOf(draft, SchedulePart.Floors, TariffScreenTexts.FloorColumn, TariffScreenTexts.FixedColumn, TariffScreenTexts.ShareOfObligationColumn),
        .. TableOf(draft, SchedulePart.Recognitions, TariffScreenTexts.RecognitionColumn, null, TariffScreenTexts.ShareColumn),
        .. TableOf(draft, SchedulePart.ContractorDiscounts, TariffScreenTexts.CertificateColumn, null, TariffScreenTexts.DiscountColumn),
        .. TableOf(draft, SchedulePart.Examples, TariffScreenTexts.ExampleColumn, null, TariffScreenTexts.AmountColumn),
    ];

    private static IEnumerable<ScheduleTable> TableOf(ScheduleDraft draft, SchedulePart part, string column, string? unitColumn, string figureColumn) =>
        draft.Rows(part) is { Count: > 0 } rows
            ? [new ScheduleTable(TariffSheet.Of(part).Title, column, unitColumn, figureColumn, Rows(draft, part, rows))]
            : [];

    private static ImmutableArray<ScheduleTableRow> Rows(ScheduleDraft draft, SchedulePart part, IEnumerable<DraftRow> rows) =>
        [.. rows.Select(row => new ScheduleTableRow(row["name"], row["note"], UnitOf(part, row), [.. RulesOf(draft, part, row)], FigureOf(part, row)))];

    private static FulfilmentKind KindOf(string kind) => JsonNames.TryRead<FulfilmentKind>(kind, out var known) ? known : default;

    private static string UnitOf(SchedulePart part, DraftRow row) =>
        part == SchedulePart.Floors ? TariffWords.Shown(FieldOf(part, "amount"), row["amount"])
        : row["unit"] is { Length: > 0 } unit ? TariffWords.WordOf(unit)
        : row["frequency"] is { Length: > 0 } frequency ? TariffWords.WordOf(frequency, "frequency")
        : row["minimum"] is { Length: > 0 } and not "0" and var minimum
            ? string.Format(TariffScreenTexts.AtLeast, TariffWords.Shown(FieldOf(SchedulePart.Caps, "minimum"), minimum))
        : "";

    /// <summary>The amount, or else the share of what it costs; what is agreed by hand has neither.</summary>
    private static string FigureOf(SchedulePart part, DraftRow row)
    {
        if (part == SchedulePart.Floors)
        {
            return row["percentage"].Length > 0 ? PercentageOf(row) + "%" : "";
        }

        var figure = part == SchedulePart.Examples ? row["value"] : row["amount"];
        return figure.Length > 0 ? TariffWords.Shown(FieldOf(SchedulePart.Blocks, "amount"), figure)
            : row["unit"] == JsonNames.Of(BlockUnit.Agreed) ? ""
            : PercentageOf(row) + "%";
    }

    private static string PercentageOf(DraftRow row) =>
        row["percentage"] is { Length: > 0 } percentage ? TariffWords.Shown(FieldOf(SchedulePart.Blocks, "percentage"), percentage) : "100";

    private static IEnumerable<string> RulesOf(ScheduleDraft draft, SchedulePart part, DraftRow row) =>
        part
            .Fields.Where(field => IsRule(part, field, row))
            .Select(field =>
                (field.Type, field.Name) switch
                {
                    (ScheduleFieldType.Flag, _) => TariffWords.LabelOf(part, field),
                    (_, "limits.months") => DutchText.Format(TariffScreenTexts.LimitMonths, row[field.Name]),
                    _ => string.Format(TariffScreenTexts.Rule, TariffWords.LabelOf(part, field), ValueOf(draft, field, row)),
                }
            );

    /// <summary>Not a rule: what has a column, and what says nothing (a share of 100%, a block that counts only with itself).</summary>
    private static bool IsRule(SchedulePart part, ScheduleField field, DraftRow row) =>
        field.Name switch
        {
            _ when Columns.Contains(field.Name) || row.List(field.Name).IsEmpty => false,
            _ when field.Type == ScheduleFieldType.Flag => row.Flag(field.Name),
            "percentage" => part != SchedulePart.Floors && row["amount"].Length > 0 && row[field.Name] != "100",
            "family" => row[field.Name] != row["code"],
            "proRata" => row[field.Name] != JsonNames.Of(ProRata.None),
            _ => true,
        };

    /// <summary>Blocks and bonuses by their names instead of the codes in the file.</summary>
    private static string ValueOf(ScheduleDraft draft, ScheduleField field, DraftRow row)
    {
        var named = field.Type switch
        {
            ScheduleFieldType.Block or ScheduleFieldType.Blocks => SchedulePart.Blocks,
            ScheduleFieldType.Bonuses => SchedulePart.Bonuses,
            ScheduleFieldType.Recognition or ScheduleFieldType.Recognitions => SchedulePart.Recognitions,
            _ => null,
        };
        return named is null
            ? TariffWords.Shown(field, string.Join(' ', row.List(field.Name)))
            : string.Join(", ", row.List(field.Name).Select(code => draft.Rows(named).Find(other => other["code"] == code)?["name"] ?? code));
    }

    private static ScheduleField FieldOf(SchedulePart part, string name) => part.Fields.Single(field => field.Name == name);
}
