using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The words for what stands in a schedule, and the way from the file's notation to ours and back.</summary>
public static class TariffWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"per jaar, voltijds": what one amount of a block stands for.</summary>
    public static string UnitOf(BlockUnit unit) => TariffScreenTexts.ResourceManager.GetString("Unit" + unit, TariffScreenTexts.Culture) ?? unit.ToString();

    public static string StatusOf(TariffStatus status) =>
        status switch
        {
            TariffStatus.Published => TariffScreenTexts.Published,
            TariffStatus.Withdrawn => TariffScreenTexts.Withdrawn,
            _ => TariffScreenTexts.Draft,
        };

    /// <summary>"gunning vanaf 1 januari 2026".</summary>
    public static string ValidityOf(TariffScheduleVersion stored) =>
        (stored.ValidFrom, stored.ValidTo) switch
        {
            (null, _) => TariffScreenTexts.NoDates,
            ({ } first, null) => string.Format(TariffScreenTexts.ValidFrom, first.ToFullDate(), DayOf(stored.SelectedBy)),
            ({ } first, { } last) => string.Format(TariffScreenTexts.ValidBetween, first.ToFullDate(), last.ToFullDate(), DayOf(stored.SelectedBy)),
        };

    /// <summary>The day of a tender by which a schedule is selected, in one word.</summary>
    public static string DayOf(SelectingDay day) =>
        day switch
        {
            SelectingDay.Publication => TariffScreenTexts.DayPublication,
            SelectingDay.Start => TariffScreenTexts.DayStart,
            _ => TariffScreenTexts.DayAward,
        };

    /// <summary>The label of a field; some have another one in one part of the schedule.</summary>
    public static string LabelOf(SchedulePart part, ScheduleField field) => Find(part, field, "") ?? field.Name;

    public static string? HintOf(SchedulePart part, ScheduleField field) => Find(part, field, "Hint");

    /// <summary>A value of the file in words: "participation" is "Arbeidsparticipatie".</summary>
    /// <param name="field">Where it stands; "once" is one thing of a block and another of a bonus.</param>
    public static string WordOf(string option, string field = "") =>
        Find($"Option{Pascal(field)}{Pascal(option)}")
        ?? (
            JsonNames.TryRead<FulfilmentKind>(option, out var kind) ? kind.Describe().Name
            : JsonNames.TryRead<BlockUnit>(option, out var unit) ? UnitOf(unit)
            : Find("Option" + Pascal(option)) ?? option
        );

    /// <summary>What stands in a field: the file writes 12.02 and 2026-04-03, people write 12,02 and 3-4-2026.</summary>
    public static string ToTyped(ScheduleField field, string text) =>
        field.Type switch
        {
            ScheduleFieldType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) => date.ToTyped(),
            ScheduleFieldType.Amount when NumberIn(text) is { } amount => amount.ToString("#,##0.##########", Dutch),
            ScheduleFieldType.Number when NumberIn(text) is { } number => number.ToTyped(),
            _ => text,
        };

    /// <summary>What the file gets; what is no number or no date stays as it was typed, and is refused at its field.</summary>
    public static string FromTyped(ScheduleField field, string text) =>
        field.Type switch
        {
            ScheduleFieldType.Date => DutchDate.Read(text).Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text,
            _ when field.IsNumber => Number(field, text)?.ToString(CultureInfo.InvariantCulture) ?? text,
            _ => text,
        };

    private static decimal? NumberIn(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Number(ScheduleField field, string text) =>
        field.Type == ScheduleFieldType.Amount ? DutchNumber.ReadMoney(text) : DutchNumber.Read(text);

    /// <summary>A value as it is read beside another: "€ 21.000,00", "Arbeidsparticipatie, Ontwikkeling", "ja".</summary>
    public static string Shown(ScheduleField field, string text) =>
        field.Type switch
        {
            _ when text.Length == 0 => "",
            ScheduleFieldType.Amount when decimal.TryParse(text, CultureInfo.InvariantCulture, out var amount) => Euro.Round(amount).ToString(),
            ScheduleFieldType.Flag => text == "true" ? TariffEditTexts.Yes : TariffEditTexts.No,
            ScheduleFieldType.Choice => WordOf(text, field.Name),
            ScheduleFieldType.Choices => string.Join(", ", text.Split(' ').Select(option => WordOf(option))),
            ScheduleFieldType.Block or ScheduleFieldType.Blocks or ScheduleFieldType.Bonuses or ScheduleFieldType.Recognitions => text.Replace(
                " ",
                ", ",
                StringComparison.Ordinal
            ),
            ScheduleFieldType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) => date.ToFullDate(),
            _ => ToTyped(field, text),
        };

    private static string? Find(SchedulePart part, ScheduleField field, string suffix)
    {
        var name = string.Concat(field.Name.Split('.').Select(Pascal));
        return Find($"{(part.IsHead ? "Head" : Pascal(part.Name))}{name}{suffix}") ?? Find($"Field{name}{suffix}");
    }

    private static string? Find(string key) => TariffEditTexts.ResourceManager.GetString(key, TariffEditTexts.Culture);

    private static string Pascal(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
}
