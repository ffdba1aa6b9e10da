namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one building block of a schedule file.</summary>
internal static class BlockReader
{
    private const decimal HoursInAWeek = 168;
    private const int MostMonths = 600;
    private const int MostWeeks = 2_600;
    private const int MostTimes = 10_000;

    public static BuildingBlock Read(JsonFields fields)
    {
        var code = fields.Text("code", 60);
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
        var forPlacements = block.Kind.Describe().IsPlacement;
        var limits = block.Limits;
        var unit = JsonNames.Of(block.Unit);
        if (!(forPlacements ? block.Unit.IsForPlacements() : block.Unit.IsForEfforts()))
        {
            fields.Refuse("unit", ScheduleErrorCode.NotForThisUnit, JsonNames.Of(block.Kind));
            return;
        }

        if (block.Unit.HasAmount())
        {
            fields.Require("amount");
        }

        Allow("amount", block.Amount is null || block.Unit.HasAmount(), unit);
        Allow("hourlyRate", block.HourlyRate is null || block.Unit == BlockUnit.FullTimeYear, unit);
        Allow("percentage", block.Percentage == 100 || block.Unit.HasPercentage(), unit);
        Allow("materialDeducted", !block.MaterialDeducted || block.Allows(BlockUnit.Invoice), unit);
        Allow("alternatives", block.Alternatives.All(other => !forPlacements && other is BlockUnit.Invoice or BlockUnit.Agreed && other != block.Unit), unit);
        var withoutHours = limits with { HoursPerEvent = null, HoursPerWeek = null };
        var hasHours = limits != withoutHours;
        var ofBoth = new BlockLimits { Weeks = limits.Weeks, Times = limits.Times };
        Allow("limits", forPlacements ? !hasHours : withoutHours == ofBoth, JsonNames.Of(block.Kind));
        Allow("limits", !hasHours || block.Unit == BlockUnit.Hour || forPlacements, unit);
        Allow("limits", limits.Times is null || block.Unit.HasTimes(), unit);
        Allow("limits", limits.Weeks is null || block.Unit <= BlockUnit.Hour || (forPlacements && block.Unit == BlockUnit.WageCost), unit);

        void Allow(string name, bool allowed, string detail)
        {
            if (!allowed)
            {
                fields.Refuse(name, ScheduleErrorCode.NotForThisUnit, detail);
            }
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
            BenefitMonthsFrom = fields.OptionalWhole("benefitMonthsFrom", 0, MostMonths),
            BenefitMonthsBelow = fields.OptionalWhole("benefitMonthsBelow", 1, MostMonths),
            SameEmployerMonths = fields.OptionalWhole("sameEmployerMonths", 1, MostMonths),
            Weeks = fields.OptionalWhole("weeks", 1, MostWeeks),
            Times = fields.OptionalWhole("times", 1, MostTimes),
            HoursPerEvent = fields.OptionalNumber("hoursPerEvent", 0, HoursInAWeek, 2),
            HoursPerWeek = fields.OptionalNumber("hoursPerWeek", 0, HoursInAWeek, 2),
        };
        fields.RefuseOthers();
        if (limits.BenefitMonthsFrom >= limits.BenefitMonthsBelow)
        {
            fields.Refuse("benefitMonthsBelow", ScheduleErrorCode.BandReversed);
        }

        return limits;
    }
}
