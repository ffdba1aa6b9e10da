namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one building block of a schedule file.</summary>
internal static class BlockReader
{
    private const decimal HoursInAWeek = 168;
    private const int MostMonths = 600;
    private const int MostWeeks = 2_600;
    private const int MostTimes = 10_000;
    private const int MostHours = 100_000;
    private const int MostAge = 120;

    public static BuildingBlock Read(JsonFields fields)
    {
        var code = fields.Code();
        var block = new BuildingBlock
        {
            Code = code,
            Kind = fields.Choice<FulfilmentKind>("kind"),
            Name = fields.Text("name"),
            Unit = fields.Choice<BlockUnit>("unit"),
            Alternatives = fields.Choices<BlockUnit>("alternatives"),
            Amount = fields.OptionalAmount("amount"),
            HourlyRate = fields.OptionalAmount("hourlyRate"),
            Percentage = fields.OptionalNumber("percentage", 0, 1_000, 2) ?? 100,
            MaterialDeducted = fields.OptionalFlag("materialDeducted") ?? false,
            Multiplied = fields.OptionalChoice<Multiplied>("multiplied") ?? Multiplied.Persons,
            Family = fields.OptionalText("family", 60) ?? code,
            Excludes = fields.Texts("excludes"),
            Limits = fields.OptionalObject("limits") is { } limits ? ReadLimits(limits) : BlockLimits.None,
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
        CheckUnit(fields, block);
        return block;
    }

    /// <summary>Blocks exclude blocks of the schedule that are about a person at work as well, and not themselves.</summary>
    public static void CheckExclusions(JsonFields fields, TariffSchedule schedule)
    {
        foreach (var (index, block) in schedule.Blocks.Index())
        {
            var field = $"blocks[{index}].excludes";
            foreach (var code in block.Excludes)
            {
                if (schedule.FindBlock(code) is not { } other)
                {
                    fields.Refuse(field, ScheduleErrorCode.UnknownCode, code);
                }
                else if (other == block || !other.Kind.Describe().IsPlacement)
                {
                    fields.Refuse(field, ScheduleErrorCode.NotExcludable, code);
                }
            }
        }
    }

    private static void CheckUnit(JsonFields fields, BuildingBlock block)
    {
        var refusals = BlockMatrix.Refusals(block).ToList();
        foreach (var (field, reason) in refusals)
        {
            fields.Refuse(field, ScheduleErrorCode.MeansNothing, BlockMatrix.TextOf(reason));
        }

        if (refusals.Exists(refusal => refusal.Field == "unit"))
        {
            return;
        }

        if (block.Unit.HasAmount())
        {
            fields.Require("amount");
        }

        if (!block.Alternatives.All(other => other is BlockUnit.Invoice or BlockUnit.Agreed && other != block.Unit))
        {
            fields.Refuse("alternatives", ScheduleErrorCode.NotForThisUnit, JsonNames.Of(block.Unit));
        }
    }

    private static BlockLimits ReadLimits(JsonFields fields)
    {
        var limits = new BlockLimits
        {
            Months = fields.OptionalWhole("months", 1, MostMonths),
            YearsAfterBenefit = fields.OptionalWhole("yearsAfterBenefit", 1, MostMonths),
            WhileWageCostSubsidy = fields.OptionalFlag("whileWageCostSubsidy") ?? false,
            StartMonthsBefore = fields.OptionalWhole("startMonthsBefore", 0, MostMonths),
            MinHoursPerWeek = fields.OptionalNumber("minHoursPerWeek", 0, HoursInAWeek, 2),
            MinMonths = fields.OptionalWhole("minMonths", 1, MostMonths),
            MinWeeks = fields.OptionalWhole("minWeeks", 1, MostWeeks),
            BenefitMonthsFrom = fields.OptionalWhole("benefitMonthsFrom", 0, MostMonths),
            BenefitMonthsBelow = fields.OptionalWhole("benefitMonthsBelow", 1, MostMonths),
            YoungBelow = fields.OptionalWhole("youngBelow", 1, MostAge),
            YoungBenefitMonthsFrom = fields.OptionalWhole("youngBenefitMonthsFrom", 0, MostMonths),
            SameEmployerMonths = fields.OptionalWhole("sameEmployerMonths", 1, MostMonths),
            Weeks = fields.OptionalWhole("weeks", 1, MostWeeks),
            Times = fields.OptionalWhole("times", 1, MostTimes),
            Hours = fields.OptionalNumber("hours", 0, MostHours, 2),
            HoursPerEvent = fields.OptionalNumber("hoursPerEvent", 0, HoursInAWeek, 2),
            HoursPerWeek = fields.OptionalNumber("hoursPerWeek", 0, HoursInAWeek, 2),
            Most = fields.OptionalAmount("most"),
            MostPerParticipant = fields.OptionalAmount("mostPerParticipant"),
            MostPerUnit = fields.OptionalAmount("mostPerUnit"),
            MostUnit = fields.OptionalChoice<BlockUnit>("mostUnit"),
        };
        fields.RefuseOthers();
        RequireTogether(fields, "mostPerUnit", "mostUnit");
        RequireTogether(fields, "youngBelow", "youngBenefitMonthsFrom");
        if (limits.MostUnit is { } unit && !BlockLimits.MostUnits.Contains(unit))
        {
            fields.Refuse("mostUnit", ScheduleErrorCode.UnknownValue, string.Join(", ", BlockLimits.MostUnits.Select(JsonNames.Of)));
        }

        if (limits.BenefitMonthsFrom >= limits.BenefitMonthsBelow || limits.YoungBenefitMonthsFrom >= limits.BenefitMonthsBelow)
        {
            fields.Refuse("benefitMonthsBelow", ScheduleErrorCode.BandReversed);
        }

        return limits;
    }

    /// <summary>Each of them says nothing without the other.</summary>
    private static void RequireTogether(JsonFields fields, string left, string right)
    {
        if (fields.Has(left) || fields.Has(right))
        {
            fields.Require(left);
            fields.Require(right);
        }
    }
}
