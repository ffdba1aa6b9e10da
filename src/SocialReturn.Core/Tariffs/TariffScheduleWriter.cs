using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>Writes a schedule in the form that <see cref="TariffScheduleReader"/> reads back unchanged.</summary>
public static class TariffScheduleWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(TariffSchedule schedule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteHead(json, schedule);
            WriteAll(json, "blocks", schedule.Blocks, WriteBlock);
            WriteAll(json, "bonuses", schedule.Bonuses, WriteBonus);
            WriteAll(json, "recognitions", schedule.Recognitions, (writer, item) => WriteShare(writer, item.Code, item.Name, item.Percentage, item.Note));
            WriteAll(json, "contractorDiscounts", schedule.ContractorDiscounts, (writer, item) => WriteShare(writer, item.Code, item.Name, item.Percentage, item.Note));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteHead(Utf8JsonWriter json, TariffSchedule schedule)
    {
        json.WriteString("code", schedule.Code);
        json.WriteString("name", schedule.Name);
        json.WriteString("region", schedule.Region);
        json.WriteNumber("version", schedule.Version);
        WriteDate(json, "validFrom", schedule.ValidFrom);
        WriteDate(json, "validTo", schedule.ValidTo);
        json.WriteNumber("normHoursPerWeek", schedule.NormHoursPerWeek);
        json.WriteBoolean("verified", schedule.Verified);
        json.WriteString("source", schedule.Source);
        WriteText(json, "note", schedule.Note);
        if (schedule.ReferenceDay != ReferenceDay.Start)
        {
            json.WriteString("referenceDay", JsonNames.Of(schedule.ReferenceDay));
        }
    }

    private static void WriteBlock(Utf8JsonWriter json, BuildingBlock block)
    {
        json.WriteString("code", block.Code);
        json.WriteString("kind", JsonNames.Of(block.Kind));
        json.WriteString("name", block.Name);
        json.WriteString("unit", JsonNames.Of(block.Unit));
        WriteAmount(json, "amount", block.Amount);
        WriteAmount(json, "hourlyRate", block.HourlyRate);
        WriteFlag(json, "materialDeducted", block.MaterialDeducted);
        if (!string.Equals(block.Family, block.Code, StringComparison.Ordinal))
        {
            json.WriteString("family", block.Family);
        }

        if (block.Limits != BlockLimits.None)
        {
            json.WriteStartObject("limits");
            WriteNumber(json, "months", block.Limits.Months);
            WriteFlag(json, "whileWageCostSubsidy", block.Limits.WhileWageCostSubsidy);
            WriteNumber(json, "startMonthsBefore", block.Limits.StartMonthsBefore);
            json.WriteEndObject();
        }

        WriteText(json, "source", block.Source);
        WriteText(json, "note", block.Note);
    }

    private static void WriteBonus(Utf8JsonWriter json, Bonus bonus)
    {
        json.WriteString("code", bonus.Code);
        json.WriteString("name", bonus.Name);
        WriteAmount(json, "amount", bonus.Amount);
        json.WriteString("frequency", JsonNames.Of(bonus.Frequency));
        json.WriteString("proRata", JsonNames.Of(bonus.ProRata));
        json.WriteStartObject("condition");
        WriteNumber(json, "ageFrom", bonus.Condition.AgeFrom);
        WriteNumber(json, "ageTo", bonus.Condition.AgeTo);
        WriteTexts(json, "anyOf", bonus.Condition.AnyOf.Select(JsonNames.Of));
        json.WriteEndObject();
        WriteTexts(json, "kinds", bonus.Kinds.Select(JsonNames.Of));
        WriteTexts(json, "blocks", bonus.Blocks);
        WriteText(json, "source", bonus.Source);
        WriteText(json, "note", bonus.Note);
    }

    private static void WriteShare(Utf8JsonWriter json, string code, string name, decimal percentage, string? note)
    {
        json.WriteString("code", code);
        json.WriteString("name", name);
        json.WriteNumber("percentage", percentage);
        WriteText(json, "note", note);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        if (!texts.Any())
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, Euro? amount)
    {
        if (amount is { } value)
        {
            json.WriteNumber(name, value.Amount);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
