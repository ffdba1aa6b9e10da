using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>One screen of a draft.</summary>
public sealed record DraftEdit
{
    public required Guid Id { get; init; }

    /// <summary>As the form must be sent back with.</summary>
    public required Guid Version { get; init; }

    public required string Title { get; init; }

    public required TariffSheet Sheet { get; init; }

    public required ImmutableArray<DraftTab> Tabs { get; init; }

    public required ScheduleDraft Draft { get; init; }

    public required bool HasNewRow { get; init; }

    /// <summary>What somebody else saved in between, against what was typed here.</summary>
    public required TariffComparison? Conflict { get; init; }

    /// <summary>The rows as they stand in the table; an empty part has an empty row to begin with.</summary>
    public IEnumerable<(int Index, DraftRow Row)> Rows
    {
        get
        {
            var rows = Draft.Rows(Sheet.Part);
            return rows.Index().Concat(HasNewRow || rows.Count == 0 ? [(rows.Count, new DraftRow())] : []);
        }
    }

    public string More =>
        Sheet.Part switch
        {
            var part when part == SchedulePart.Blocks => TariffEditTexts.More,
            var part when part == SchedulePart.Bonuses => TariffEditTexts.MoreConditions,
            var part when part == SchedulePart.Caps || part == SchedulePart.Floors => TariffEditTexts.MoreSets,
            var part when part == SchedulePart.Examples => TariffEditTexts.MoreFacts,
            _ => TariffEditTexts.MoreNotes,
        };

    /// <summary>What the examples of the draft come to; null while the table cannot be read.</summary>
    public required ImmutableArray<ProvedExample>? Proof { get; init; }

    public DraftCell CellOf(int index, DraftRow row, ScheduleField field) =>
        new(
            Sheet.Part.PathOf(index, field.Name),
            TariffWords.LabelOf(Sheet.Part, field),
            TariffWords.HintOf(Sheet.Part, field),
            field,
            row.List(field.Name),
            OptionsOf(row, field)
        );

    /// <summary>
    /// The units at which an empty field of a block means something, for the script: at the others it is not shown. Null where it always stands
    /// there; what is filled in is never hidden.
    /// </summary>
    public string? UnitsOf(DraftRow row, ScheduleField field)
    {
        if (Sheet.Part != SchedulePart.Blocks || !row.List(field.Name).IsEmpty || BlockMatrix.Find(field.Name) is not { } rule)
        {
            return null;
        }

        KindDescription[] kinds = JsonNames.TryRead<FulfilmentKind>(row["kind"], out var kind) ? [kind.Describe()] : [.. FulfilmentKinds.InOrder];
        string[] units =
        [
            .. Enum.GetValues<BlockUnit>().Where(unit => Array.Exists(kinds, each => BlockMatrix.Refusal(rule, each, unit) is null)).Select(JsonNames.Of),
        ];
        return units.Length == Enum.GetValues<BlockUnit>().Length ? null : string.Join(' ', units);
    }

    /// <summary>What can be chosen; none where something is typed.</summary>
    private ImmutableArray<SelectListItem> OptionsOf(DraftRow row, ScheduleField field) =>
        field.Type switch
        {
            ScheduleFieldType.Choice =>
            [
                new(EmptyOf(field), ""),
                .. field.Options.Where(option => option != DefaultOf(field)).Select(option => Item(field, option)),
            ],
            ScheduleFieldType.Choices => [.. field.Options.Select(option => Item(field, option))],
            ScheduleFieldType.Blocks when field.Name == "excludes" =>
            [
                .. Named(SchedulePart.Blocks, other => other["code"] != row["code"] && IsPlacement(other)),
            ],
            ScheduleFieldType.Blocks => [.. Named(SchedulePart.Blocks)],
            ScheduleFieldType.Bonuses => [.. Named(SchedulePart.Bonuses).Where(item => item.Value != row["code"])],
            ScheduleFieldType.Recognitions => [.. Named(SchedulePart.Recognitions)],
            ScheduleFieldType.Block => [new(InputTexts.ChooseOption, ""), .. Named(SchedulePart.Blocks)],
            ScheduleFieldType.Recognition => [new(TariffEditTexts.NoRecognition, ""), .. Named(SchedulePart.Recognitions)],
            _ when field.Name == "code" && (Sheet.Part == SchedulePart.Recognitions || Sheet.Part == SchedulePart.ContractorDiscounts) => [.. Codes(row)],
            _ => [],
        };

    /// <summary>What is not written down, because nothing means it.</summary>
    private static string? DefaultOf(ScheduleField field) =>
        field.Name switch
        {
            "referenceDay" => JsonNames.Of(ReferenceDay.Start),
            "selectedBy" => JsonNames.Of(SelectingDay.Award),
            "multiplied" => JsonNames.Of(Multiplied.Persons),
            _ => null,
        };

    /// <summary>What nothing means: some fields have a rule of their own for it.</summary>
    private static string EmptyOf(ScheduleField field) =>
        field.Name switch
        {
            "proRata" => TariffEditTexts.Automatic,
            "referenceDay" => TariffEditTexts.OptionStart,
            "multiplied" => TariffEditTexts.OptionMultipliedPersons,
            "limits.mostUnit" => TariffEditTexts.NoUnit,
            "selectedBy" => TariffEditTexts.OptionSelectedByAward,
            _ => InputTexts.ChooseOption,
        };

    private static SelectListItem Item(ScheduleField field, string option) => new(TariffWords.WordOf(option, field.Name), option);

    private static bool IsPlacement(DraftRow block) => JsonNames.TryRead<FulfilmentKind>(block["kind"], out var kind) && kind.Describe().IsPlacement;

    private IEnumerable<SelectListItem> Named(SchedulePart part, Func<DraftRow, bool>? isOffered = null) =>
        Draft
            .Rows(part)
            .Where(row => row["code"].Length > 0 && isOffered?.Invoke(row) != false)
            .Select(row => new SelectListItem(row["name"].Length > 0 ? row["name"] : row["code"], row["code"]));

    private static IEnumerable<SelectListItem> Codes(DraftRow row) =>
        TariffReader
            .KnownRecognitions.Append(row["code"])
            .Append("")
            .Distinct(StringComparer.Ordinal)
            .Select(code => new SelectListItem(code.Length == 0 ? TariffEditTexts.OwnCode : TariffWords.WordOf(code), code));
}

/// <param name="Faults">How many faults its screen shows.</param>
public sealed record DraftTab(TariffSheet Sheet, int Faults, bool IsCurrent);

/// <summary>One field of one row.</summary>
/// <param name="Path">Its name in the form and its place in the file.</param>
/// <param name="Options">What can be chosen; empty where something is typed.</param>
public sealed record DraftCell(
    string Path,
    string Label,
    string? Hint,
    ScheduleField Field,
    ImmutableArray<string> Values,
    ImmutableArray<SelectListItem> Options
)
{
    public string Id => FieldState.IdOf(Path);

    public string Value => Values is [var value, ..] ? TariffWords.ToTyped(Field, value) : "";

    /// <summary>Shown in the table, under the head of its column.</summary>
    public bool IsColumn { get; init; }

    public bool IsLong => Field.Type == ScheduleFieldType.Note;
}
