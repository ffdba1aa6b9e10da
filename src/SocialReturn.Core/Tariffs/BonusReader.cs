namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one bonus of a schedule file.</summary>
internal static class BonusReader
{
    public static Bonus Read(JsonFields fields, HashSet<string> blockCodes)
    {
        var kinds = fields.Choices<FulfilmentKind>("kinds");
        var frequency = fields.Choice<BonusFrequency>("frequency");
        var bonus = new Bonus
        {
            Code = fields.Text("code", 60),
            Name = fields.Text("name"),
            Amount = fields.OptionalAmount("amount"),
            Percentage = fields.OptionalNumber("percentage", 0, 1_000, 2),
            Max = fields.OptionalAmount("max"),
            HourlyRate = fields.OptionalAmount("hourlyRate"),
            Frequency = frequency,
            ProRata = ReadProRata(fields, frequency),
            Condition = ReadCondition(fields),
            Kinds = kinds.IsEmpty ? [FulfilmentKind.Participation] : kinds,
            Blocks = fields.References("blocks", blockCodes),
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
        CheckAmounts(fields, bonus);
        return bonus;
    }

    private static void CheckAmounts(JsonFields fields, Bonus bonus)
    {
        var perCost = bonus.Frequency == BonusFrequency.PerCost;
        if (!fields.Has("percentage"))
        {
            fields.Require("amount");
        }

        Allow("percentage", bonus.Percentage is null || bonus.Amount is null);
        Allow("amount", bonus.Amount is null || !perCost);
        Allow("max", bonus.Max is null || perCost);
        Allow("hourlyRate", bonus.HourlyRate is null || bonus.ProRata == ProRata.MonthsAndHours);
        Allow("kinds", bonus.Kinds.All(kind => perCost == kind is not (FulfilmentKind.Participation or FulfilmentKind.JobToJob)));

        void Allow(string name, bool allowed)
        {
            if (!allowed)
            {
                fields.Refuse(name, ScheduleErrorCode.NotForThisUnit, JsonNames.Of(bonus.Frequency));
            }
        }
    }

    private static ProRata ReadProRata(JsonFields fields, BonusFrequency frequency)
    {
        var perYear = frequency == BonusFrequency.PerYear;
        var proRata = fields.OptionalChoice<ProRata>("proRata") ?? (perYear ? ProRata.Months : ProRata.None);

        // A yearly amount that is not pro rata could mean per started year or per placement: too loose to compute with.
        if (perYear == (proRata == ProRata.None))
        {
            fields.Refuse("proRata", ScheduleErrorCode.NotForThisUnit, JsonNames.Of(frequency));
        }

        return proRata;
    }

    private static BonusCondition ReadCondition(JsonFields fields)
    {
        if (fields.OptionalObject("condition") is not { } condition)
        {
            // A bonus that everyone earns belongs to blocks of its own; on all of them it is a mistake.
            if (!fields.Has("blocks"))
            {
                fields.Require("condition");
            }

            return new BonusCondition();
        }

        var read = new BonusCondition
        {
            AgeFrom = condition.OptionalWhole("ageFrom", 0, 120),
            AgeTo = condition.OptionalWhole("ageTo", 0, 120),
            AnyOf = condition.Choices<ConditionFact>("anyOf"),
        };
        condition.RefuseOthers();
        if (read.IsAlways)
        {
            fields.Refuse("condition", ScheduleErrorCode.EmptyCondition);
        }

        if (read.AgeFrom > read.AgeTo)
        {
            condition.Refuse("ageTo", ScheduleErrorCode.BandReversed);
        }

        return read;
    }
}
