using System.Collections.Immutable;
using System.Text.Json;

namespace SocialReturn.Core.Tariffs;

/// <summary>Reads a schedule file. Anything it does not know is refused: a rule that is read past would change amounts.</summary>
public static class TariffScheduleReader
{
    public static TariffScheduleReading Read(string json)
    {
        var errors = new List<ScheduleError>();
        try
        {
            var fields = new JsonFields(LocatedJson.Parse(json), "", errors);
            var schedule = ReadSchedule(fields);
            fields.RefuseOthers();
            if (errors.Count == 0)
            {
                BlockReader.CheckExclusions(fields, schedule);
                CapReader.CheckSets(fields, schedule);
                FloorReader.CheckSets(fields, schedule);
                BonusReader.CheckConditions(fields, schedule.Bonuses);
            }

            return errors.Count == 0 ? new TariffScheduleReading(schedule, []) : new TariffScheduleReading(null, [.. errors.OrderBy(error => error.Line)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid text inside a JSON string (a lone surrogate) is an InvalidOperationException.
            var line = (exception as JsonException)?.LineNumber ?? 0;
            return new TariffScheduleReading(null, [new ScheduleError((int)line + 1, "", ScheduleErrorCode.NotJson)]);
        }
    }

    /// <summary>A fault of a file that the reader itself finds sound, with the line of the field.</summary>
    /// <param name="field">Its path, such as "validFrom" or "caps[1].note".</param>
    public static ScheduleError ErrorAt(string json, string field, ScheduleErrorCode code, string detail = "") => new(LineOf(json, field), field, code, detail);

    /// <summary>The line on which a field of a file stands; the first line where the file does not name it.</summary>
    /// <param name="field">Its path, such as "validFrom" or "caps[1].note".</param>
    public static int LineOf(string json, string field) => new JsonFields(LocatedJson.Parse(json), "", []).LineOf(field);

    private static TariffSchedule ReadSchedule(JsonFields fields)
    {
        var blocks = ReadAll(fields, "blocks", BlockReader.Read, block => block.Code);
        var blockCodes = blocks.Select(block => block.Code).ToHashSet(StringComparer.Ordinal);
        var recognitions = ReadAll(fields, "recognitions", ReadRecognition, recognition => recognition.Code);
        var recognitionCodes = recognitions.Select(recognition => recognition.Code).ToHashSet(StringComparer.Ordinal);
        var schedule = new TariffSchedule
        {
            Code = fields.Code(),
            Name = fields.Text("name"),
            Region = fields.Text("region", 60),
            Version = fields.Whole("version", 1, 10_000),
            ValidFrom = fields.OptionalDate("validFrom"),
            ValidTo = fields.OptionalDate("validTo"),
            SelectedBy = fields.OptionalChoice<SelectingDay>("selectedBy") ?? SelectingDay.Award,
            NormHoursPerWeek = fields.Number("normHoursPerWeek", 1, 60, 2),
            Verified = fields.Flag("verified"),
            Source = fields.Text("source", 2000),
            Note = fields.OptionalText("note"),
            ReferenceDay = fields.OptionalChoice<ReferenceDay>("referenceDay") ?? ReferenceDay.Start,
            Blocks = blocks,
            Bonuses = ReadAll(fields, "bonuses", bonus => BonusReader.Read(bonus, blockCodes), bonus => bonus.Code),
            Caps = ReadAll(fields, "caps", cap => CapReader.Read(cap, blockCodes, recognitionCodes), cap => cap.Code),
            Floors = ReadAll(fields, "floors", floor => FloorReader.Read(floor, blockCodes, recognitionCodes), floor => floor.Code),
            Recognitions = recognitions,
            ContractorDiscounts = ReadAll(fields, "contractorDiscounts", ReadDiscount, discount => discount.Code),
            Examples = ReadAll(fields, "examples", example => ExampleReader.Read(example, blockCodes, recognitionCodes), example => example.Code),
        };
        if (blocks.IsEmpty)
        {
            fields.Refuse("blocks", ScheduleErrorCode.Missing);
        }

        if (schedule.ValidFrom > schedule.ValidTo)
        {
            fields.Refuse("validTo", ScheduleErrorCode.DatesReversed);
        }

        return schedule;
    }

    private static Recognition ReadRecognition(JsonFields fields) =>
        new(fields.Code(), fields.Text("name"), Percentage(fields)) { Note = fields.OptionalText("note") };

    private static ContractorDiscount ReadDiscount(JsonFields fields) =>
        new(fields.Code(), fields.Text("name"), Percentage(fields))
        {
            UpToPercentage = fields.OptionalNumber("upToPercentage", 0, 100, 2),
            Note = fields.OptionalText("note"),
        };

    private static decimal Percentage(JsonFields fields) => fields.Number("percentage", 0, 100, 2);

    private static ImmutableArray<T> ReadAll<T>(JsonFields parent, string name, Func<JsonFields, T> read, Func<T, string> codeOf)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var fields in parent.Objects(name))
        {
            var item = read(fields);
            fields.RefuseOthers();
            if (codeOf(item).Length > 0 && !codes.Add(codeOf(item)))
            {
                fields.Refuse("code", ScheduleErrorCode.DuplicateCode, codeOf(item));
            }

            all.Add(item);
        }

        return all.ToImmutable();
    }
}
