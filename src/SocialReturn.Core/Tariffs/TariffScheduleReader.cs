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
            return errors.Count == 0
                ? new TariffScheduleReading(schedule, [])
                : new TariffScheduleReading(null, [.. errors.OrderBy(error => error.Line)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid text inside a JSON string (a lone surrogate) is an InvalidOperationException.
            var line = (exception as JsonException)?.LineNumber ?? 0;
            return new TariffScheduleReading(null, [new ScheduleError((int)line + 1, "", ScheduleErrorCode.NotJson)]);
        }
    }

    private static TariffSchedule ReadSchedule(JsonFields fields)
    {
        var blocks = ReadAll(fields, "blocks", ReadBlock, block => block.Code);
        var blockCodes = blocks.Select(block => block.Code).ToHashSet(StringComparer.Ordinal);
        var schedule = new TariffSchedule
        {
            Code = fields.Text("code", 60),
            Name = fields.Text("name"),
            Region = fields.Text("region", 60),
            Version = fields.Whole("version", 1, 10_000),
            ValidFrom = fields.OptionalDate("validFrom"),
            ValidTo = fields.OptionalDate("validTo"),
            NormHoursPerWeek = fields.Number("normHoursPerWeek", 1, 60, 2),
            Verified = fields.Flag("verified"),
            Source = fields.Text("source", 2000),
            Note = fields.OptionalText("note"),
            ReferenceDay = fields.OptionalChoice<ReferenceDay>("referenceDay") ?? ReferenceDay.Start,
            Blocks = blocks,
            Bonuses = ReadAll(fields, "bonuses", bonus => ReadBonus(bonus, blockCodes), bonus => bonus.Code),
            Recognitions = ReadAll(
                fields,
                "recognitions",
                item => new Recognition(item.Text("code", 60), item.Text("name"), Percentage(item)) { Note = item.OptionalText("note") },
                recognition => recognition.Code),
            ContractorDiscounts = ReadAll(
                fields,
                "contractorDiscounts",
                item => new ContractorDiscount(item.Text("code", 60), item.Text("name"), Percentage(item)) { Note = item.OptionalText("note") },
                discount => discount.Code),
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

    private static BuildingBlock ReadBlock(JsonFields fields)
    {
        var code = fields.Text("code", 60);
        var block = new BuildingBlock
        {
            Code = code,
            Kind = fields.Choice<FulfilmentKind>("kind"),
            Name = fields.Text("name"),
            Unit = fields.Choice<BlockUnit>("unit"),
            Amount = fields.OptionalAmount("amount"),
            HourlyRate = fields.OptionalAmount("hourlyRate"),
            MaterialDeducted = fields.OptionalFlag("materialDeducted") ?? false,
            Family = fields.OptionalText("family", 60) ?? code,
            Limits = fields.OptionalObject("limits") is { } limits ? ReadLimits(limits) : BlockLimits.None,
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
        CheckUnit(fields, block);
        return block;
    }

    private static void CheckUnit(JsonFields fields, BuildingBlock block)
    {
        var isInvoice = block.Unit == BlockUnit.Invoice;
        if (!isInvoice)
        {
            fields.Require("amount");
        }

        RefuseWhen(isInvoice && block.Amount is not null, "amount");
        RefuseWhen(isInvoice && block.HourlyRate is not null, "hourlyRate");
        RefuseWhen(isInvoice && block.Limits != BlockLimits.None, "limits");
        RefuseWhen(!isInvoice && block.MaterialDeducted, "materialDeducted");
        RefuseWhen(isInvoice != (block.Kind == FulfilmentKind.SocialPurchase), "kind");

        void RefuseWhen(bool wrong, string name)
        {
            if (wrong)
            {
                fields.Refuse(name, ScheduleErrorCode.NotForThisUnit, JsonNames.Of(block.Unit));
            }
        }
    }

    private static BlockLimits ReadLimits(JsonFields fields)
    {
        var limits = new BlockLimits
        {
            Months = fields.OptionalWhole("months", 1, 600),
            WhileWageCostSubsidy = fields.OptionalFlag("whileWageCostSubsidy") ?? false,
            StartMonthsBefore = fields.OptionalWhole("startMonthsBefore", 0, 600),
        };
        fields.RefuseOthers();
        return limits;
    }

    private static Bonus ReadBonus(JsonFields fields, HashSet<string> blockCodes)
    {
        var blocks = fields.Texts("blocks");
        if (blocks.FirstOrDefault(code => !blockCodes.Contains(code)) is { } unknown)
        {
            fields.Refuse("blocks", ScheduleErrorCode.UnknownBlock, unknown);
        }

        var kinds = fields.Choices<FulfilmentKind>("kinds");
        var frequency = fields.Choice<BonusFrequency>("frequency");
        return new Bonus
        {
            Code = fields.Text("code", 60),
            Name = fields.Text("name"),
            Amount = fields.Amount("amount"),
            Frequency = frequency,
            ProRata = ReadProRata(fields, frequency),
            Condition = ReadCondition(fields),
            Kinds = kinds.IsEmpty ? [FulfilmentKind.Participation] : kinds,
            Blocks = blocks,
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
    }

    private static ProRata ReadProRata(JsonFields fields, BonusFrequency frequency)
    {
        var proRata = fields.OptionalChoice<ProRata>("proRata")
            ?? (frequency == BonusFrequency.Once ? ProRata.None : ProRata.Months);
        // A yearly amount that is not pro rata could mean per started year or per placement: too loose to compute with.
        if ((frequency == BonusFrequency.Once) != (proRata == ProRata.None))
        {
            fields.Refuse("proRata", ScheduleErrorCode.NotForThisUnit, JsonNames.Of(frequency));
        }

        return proRata;
    }

    private static BonusCondition ReadCondition(JsonFields fields)
    {
        fields.Require("condition");
        if (fields.OptionalObject("condition") is not { } condition)
        {
            return new BonusCondition();
        }

        var read = new BonusCondition
        {
            AgeFrom = condition.OptionalWhole("ageFrom", 0, 120),
            AgeTo = condition.OptionalWhole("ageTo", 0, 120),
            AnyOf = condition.Choices<ConditionFact>("anyOf"),
        };
        condition.RefuseOthers();
        if (!read.IsAgeBand && read.AnyOf.IsEmpty)
        {
            fields.Refuse("condition", ScheduleErrorCode.EmptyCondition);
        }

        if (read.AgeFrom > read.AgeTo)
        {
            condition.Refuse("ageTo", ScheduleErrorCode.AgesReversed);
        }

        return read;
    }

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
