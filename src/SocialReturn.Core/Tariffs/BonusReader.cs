using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one bonus of a schedule file.</summary>
internal static class BonusReader
{
    public static Bonus Read(JsonFields fields, HashSet<string> blockCodes)
    {
        var kinds = fields.Choices<FulfilmentKind>("kinds");
        var frequency = fields.Choice<BonusFrequency>("frequency");
        var blocks = fields.References("blocks", blockCodes);
        var bonus = new Bonus
        {
            Code = fields.Code(),
            Name = fields.Text("name"),
            Amount = fields.OptionalAmount("amount"),
            Percentage = fields.OptionalNumber("percentage", 0, 1_000, 2),
            Max = fields.OptionalAmount("max"),
            HourlyRate = fields.OptionalAmount("hourlyRate"),
            Frequency = frequency,
            ProRata = ReadProRata(fields, frequency),
            Condition = ReadCondition(fields, blocks.IsEmpty),
            Kinds = kinds.IsEmpty ? [FulfilmentKinds.InOrder[0].Kind] : kinds,
            Blocks = blocks,
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
        CheckAmounts(fields, bonus);
        return bonus;
    }

    /// <summary>A condition may build on other bonuses, but not on itself: nobody could say whether it is met.</summary>
    public static void CheckConditions(JsonFields fields, ImmutableArray<Bonus> bonuses)
    {
        var byCode = bonuses.ToLookup(bonus => bonus.Code, bonus => bonus.Condition.Bonuses, StringComparer.Ordinal);
        for (var index = 0; index < bonuses.Length; index++)
        {
            var (bonus, field) = (bonuses[index], $"bonuses[{index}].condition.bonuses");
            if (bonus.Condition.Bonuses.FirstOrDefault(code => !byCode.Contains(code)) is { } unknown)
            {
                fields.Refuse(field, ScheduleErrorCode.UnknownCode, unknown);
            }

            if (BuildsOn(bonus.Code).Contains(bonus.Code))
            {
                fields.Refuse(field, ScheduleErrorCode.CircularCondition, bonus.Code);
            }
        }

        HashSet<string> BuildsOn(string code)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var next = new Queue<string>([code]);
            while (next.TryDequeue(out var current))
            {
                foreach (var needed in byCode[current].SelectMany(codes => codes).Where(found.Add))
                {
                    next.Enqueue(needed);
                }
            }

            return found;
        }
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
        Allow("kinds", bonus.Kinds.All(kind => perCost != kind.Describe().IsPlacement));

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

    private static BonusCondition ReadCondition(JsonFields fields, bool onEveryBlock)
    {
        if (fields.OptionalObject("condition") is not { } condition)
        {
            // A bonus that everyone earns belongs to blocks of its own; on all of them it is a mistake.
            if (onEveryBlock)
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
            AllOf = condition.Choices<ConditionFact>("allOf"),
            Bonuses = condition.Texts("bonuses"),
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
