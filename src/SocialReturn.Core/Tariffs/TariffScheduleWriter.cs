using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>Writes a schedule in the form that <see cref="TariffScheduleReader"/> reads back unchanged.</summary>
public static class TariffScheduleWriter
{
    internal static readonly JsonWriterOptions Options = new()
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
            WriteAll(json, "caps", schedule.Caps, WriteCap);
            if (!schedule.Floors.IsEmpty)
            {
                WriteAll(json, "floors", schedule.Floors, WriteFloor);
            }

            WriteAll(json, "recognitions", schedule.Recognitions, WriteRecognition);
            WriteAll(json, "contractorDiscounts", schedule.ContractorDiscounts, WriteDiscount);
            if (!schedule.Examples.IsEmpty)
            {
                WriteAll(json, "examples", schedule.Examples, WriteExample);
            }

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
        if (schedule.SelectedBy != SelectingDay.Award)
        {
            json.WriteString("selectedBy", JsonNames.Of(schedule.SelectedBy));
        }

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
        WriteTexts(json, "alternatives", block.Alternatives.Select(JsonNames.Of));
        WriteAmount(json, "amount", block.Amount);
        WriteAmount(json, "hourlyRate", block.HourlyRate);
        WriteNumber(json, "percentage", block.Percentage == 100 ? null : block.Percentage);
        WriteFlag(json, "materialDeducted", block.MaterialDeducted);
        WriteText(json, "multiplied", block.Multiplied == Multiplied.Persons ? null : JsonNames.Of(block.Multiplied));
        WriteText(json, "family", string.Equals(block.Family, block.Code, StringComparison.Ordinal) ? null : block.Family);
        WriteTexts(json, "excludes", block.Excludes);
        if (block.Limits != BlockLimits.None)
        {
            json.WriteStartObject("limits");
            WriteLimits(json, block.Limits);
            json.WriteEndObject();
        }

        WriteText(json, "source", block.Source);
        WriteText(json, "note", block.Note);
    }

    private static void WriteLimits(Utf8JsonWriter json, BlockLimits limits)
    {
        WriteNumber(json, "months", limits.Months);
        WriteNumber(json, "yearsAfterBenefit", limits.YearsAfterBenefit);
        WriteFlag(json, "whileWageCostSubsidy", limits.WhileWageCostSubsidy);
        WriteNumber(json, "startMonthsBefore", limits.StartMonthsBefore);
        WriteNumber(json, "minHoursPerWeek", limits.MinHoursPerWeek);
        WriteNumber(json, "minMonths", limits.MinMonths);
        WriteNumber(json, "minWeeks", limits.MinWeeks);
        WriteNumber(json, "benefitMonthsFrom", limits.BenefitMonthsFrom);
        WriteNumber(json, "benefitMonthsBelow", limits.BenefitMonthsBelow);
        WriteNumber(json, "youngBelow", limits.YoungBelow);
        WriteNumber(json, "youngBenefitMonthsFrom", limits.YoungBenefitMonthsFrom);
        WriteNumber(json, "sameEmployerMonths", limits.SameEmployerMonths);
        WriteNumber(json, "weeks", limits.Weeks);
        WriteNumber(json, "times", limits.Times);
        WriteNumber(json, "hours", limits.Hours);
        WriteNumber(json, "hoursPerEvent", limits.HoursPerEvent);
        WriteNumber(json, "hoursPerWeek", limits.HoursPerWeek);
        WriteAmount(json, "most", limits.Most);
        WriteAmount(json, "mostPerParticipant", limits.MostPerParticipant);
        WriteAmount(json, "mostPerUnit", limits.MostPerUnit);
        WriteText(json, "mostUnit", limits.MostUnit is { } unit ? JsonNames.Of(unit) : null);
    }

    private static void WriteBonus(Utf8JsonWriter json, Bonus bonus)
    {
        json.WriteString("code", bonus.Code);
        json.WriteString("name", bonus.Name);
        WriteAmount(json, "amount", bonus.Amount);
        WriteNumber(json, "percentage", bonus.Percentage);
        WriteAmount(json, "max", bonus.Max);
        WriteAmount(json, "hourlyRate", bonus.HourlyRate);
        json.WriteString("frequency", JsonNames.Of(bonus.Frequency));
        json.WriteString("proRata", JsonNames.Of(bonus.ProRata));
        WriteCondition(json, bonus.Condition);
        WriteTexts(json, "kinds", bonus.Kinds.Select(JsonNames.Of));
        WriteTexts(json, "blocks", bonus.Blocks);
        WriteText(json, "source", bonus.Source);
        WriteText(json, "note", bonus.Note);
    }

    private static void WriteCondition(Utf8JsonWriter json, BonusCondition condition)
    {
        if (condition.IsAlways)
        {
            return;
        }

        json.WriteStartObject("condition");
        WriteNumber(json, "ageFrom", condition.AgeFrom);
        WriteNumber(json, "ageTo", condition.AgeTo);
        WriteTexts(json, "anyOf", condition.AnyOf.Select(JsonNames.Of));
        WriteTexts(json, "allOf", condition.AllOf.Select(JsonNames.Of));
        WriteTexts(json, "bonuses", condition.Bonuses);
        json.WriteEndObject();
    }

    private static void WriteCap(Utf8JsonWriter json, Cap cap)
    {
        json.WriteString("code", cap.Code);
        json.WriteString("name", cap.Name);
        json.WriteNumber("percentage", cap.Percentage);
        WriteAmount(json, "minimum", cap.Minimum.IsZero ? null : cap.Minimum);
        WriteSet(json, cap);
        WriteText(json, "note", cap.Note);
    }

    private static void WriteFloor(Utf8JsonWriter json, Floor floor)
    {
        json.WriteString("code", floor.Code);
        json.WriteString("name", floor.Name);
        WriteNumber(json, "percentage", floor.Percentage);
        WriteAmount(json, "amount", floor.Amount);
        WriteSet(json, floor);
        WriteText(json, "note", floor.Note);
    }

    private static void WriteSet(Utf8JsonWriter json, FulfilmentSet set)
    {
        WriteTexts(json, "kinds", set.Kinds.Select(JsonNames.Of));
        WriteTexts(json, "blocks", set.Blocks);
        WriteTexts(json, "recognitions", set.Recognitions);
    }

    private static void WriteRecognition(Utf8JsonWriter json, Recognition recognition)
    {
        json.WriteString("code", recognition.Code);
        json.WriteString("name", recognition.Name);
        json.WriteNumber("percentage", recognition.Percentage);
        WriteText(json, "note", recognition.Note);
    }

    private static void WriteDiscount(Utf8JsonWriter json, ContractorDiscount discount)
    {
        json.WriteString("code", discount.Code);
        json.WriteString("name", discount.Name);
        json.WriteNumber("percentage", discount.Percentage);
        WriteNumber(json, "upToPercentage", discount.UpToPercentage);
        WriteText(json, "note", discount.Note);
    }

    private static void WriteExample(Utf8JsonWriter json, TariffExample example)
    {
        json.WriteString("code", example.Code);
        json.WriteString("name", example.Name);
        json.WriteString("block", example.Block);
        WriteDate(json, "from", example.From);
        WriteDate(json, "to", example.To);
        WriteNumber(json, "hoursPerWeek", example.HoursPerWeek);
        WriteNumber(json, "hours", example.Hours);
        WriteNumber(json, "days", example.Days);
        WriteNumber(json, "halfDays", example.HalfDays);
        WriteNumber(json, "events", example.Events);
        WriteNumber(json, "stages", example.Stages);
        WriteNumber(json, "persons", example.Persons);
        WriteAmount(json, "cost", example.Cost);
        WriteAmount(json, "agreed", example.Agreed);
        WriteText(json, "recognition", example.Recognition);
        WriteNumber(json, "age", example.Age);
        WriteNumber(json, "benefitMonths", example.BenefitMonths);
        WriteTexts(json, "facts", example.Facts.Select(JsonNames.Of));
        WriteAmount(json, "value", example.Value);
        WriteText(json, "source", example.Source);
        WriteText(json, "note", example.Note);
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

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
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
