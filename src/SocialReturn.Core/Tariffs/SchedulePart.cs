using System.Collections.Immutable;
using static SocialReturn.Core.Tariffs.ScheduleFieldType;

namespace SocialReturn.Core.Tariffs;

/// <summary>One part of a schedule file with its fields, in the order in which they are written.</summary>
/// <param name="Name">The list's name in the file; empty for the general facts.</param>
public sealed record SchedulePart(string Name, ImmutableArray<ScheduleField> Fields)
{
    public static readonly SchedulePart Head = new(
        "",
        [
            new("code"),
            new("name"),
            new("region"),
            new("version", Number),
            new("validFrom", Date),
            new("validTo", Date),
            ScheduleField.Choice<SelectingDay>("selectedBy"),
            new("normHoursPerWeek", Number),
            new("verified", Flag),
            new("source", ScheduleFieldType.Note),
            new("note", ScheduleFieldType.Note),
            ScheduleField.Choice<ReferenceDay>("referenceDay"),
        ]
    );

    public static readonly SchedulePart Blocks = new(
        "blocks",
        [
            new("code"),
            ScheduleField.Choice<FulfilmentKind>("kind"),
            new("name"),
            ScheduleField.Choice<BlockUnit>("unit"),
            ScheduleField.Choices("alternatives", BlockUnit.Invoice, BlockUnit.Agreed),
            new("amount", Amount),
            new("hourlyRate", Amount),
            new("percentage", Number),
            new("materialDeducted", Flag),
            ScheduleField.Choice<Multiplied>("multiplied"),
            new("family"),
            new("excludes", ScheduleFieldType.Blocks),
            new("limits.months", Number),
            new("limits.yearsAfterBenefit", Number),
            new("limits.whileWageCostSubsidy", Flag),
            new("limits.startMonthsBefore", Number),
            new("limits.minHoursPerWeek", Number),
            new("limits.minMonths", Number),
            new("limits.minWeeks", Number),
            new("limits.benefitMonthsFrom", Number),
            new("limits.benefitMonthsBelow", Number),
            new("limits.youngBelow", Number),
            new("limits.youngBenefitMonthsFrom", Number),
            new("limits.sameEmployerMonths", Number),
            new("limits.weeks", Number),
            new("limits.times", Number),
            new("limits.hours", Number),
            new("limits.hoursPerEvent", Number),
            new("limits.hoursPerWeek", Number),
            new("limits.most", Amount),
            new("limits.mostPerParticipant", Amount),
            new("limits.mostPerUnit", Amount),
            ScheduleField.Choice("limits.mostUnit", BlockLimits.MostUnits),
            new("source", ScheduleFieldType.Note),
            new("note", ScheduleFieldType.Note),
        ]
    );

    public static readonly SchedulePart Bonuses = new(
        "bonuses",
        [
            new("code"),
            new("name"),
            new("amount", Amount),
            new("percentage", Number),
            new("max", Amount),
            new("hourlyRate", Amount),
            ScheduleField.Choice<BonusFrequency>("frequency"),
            ScheduleField.Choice<ProRata>("proRata"),
            new("condition.ageFrom", Number),
            new("condition.ageTo", Number),
            ScheduleField.Choices<ConditionFact>("condition.anyOf"),
            ScheduleField.Choices<ConditionFact>("condition.allOf"),
            new("condition.bonuses", ScheduleFieldType.Bonuses),
            ScheduleField.Choices<FulfilmentKind>("kinds"),
            new("blocks", ScheduleFieldType.Blocks),
            new("source", ScheduleFieldType.Note),
            new("note", ScheduleFieldType.Note),
        ]
    );

    public static readonly SchedulePart Caps = new(
        "caps",
        [
            new("code"),
            new("name"),
            new("percentage", Number),
            new("minimum", Amount),
            ScheduleField.Choices<FulfilmentKind>("kinds"),
            new("blocks", ScheduleFieldType.Blocks),
            new("recognitions", ScheduleFieldType.Recognitions),
            new("note", ScheduleFieldType.Note),
        ]
    );

    public static readonly SchedulePart Floors = new(
        "floors",
        [
            new("code"),
            new("name"),
            new("percentage", Number),
            new("amount", Amount),
            ScheduleField.Choices<FulfilmentKind>("kinds"),
            new("blocks", ScheduleFieldType.Blocks),
            new("recognitions", ScheduleFieldType.Recognitions),
            new("note", ScheduleFieldType.Note),
        ]
    )
    {
        IsLeftOutWhenEmpty = true,
    };

    public static readonly SchedulePart Recognitions = new(
        "recognitions",
        [new("code"), new("name"), new("percentage", Number), new("note", ScheduleFieldType.Note)]
    );

    public static readonly SchedulePart ContractorDiscounts = new(
        "contractorDiscounts",
        [new("code"), new("name"), new("percentage", Number), new("upToPercentage", Number), new("note", ScheduleFieldType.Note)]
    );

    public static readonly SchedulePart Examples = new(
        "examples",
        [
            new("code"),
            new("name"),
            new("block", ScheduleFieldType.Block),
            new("from", Date),
            new("to", Date),
            new("hoursPerWeek", Number),
            new("hours", Number),
            new("days", Number),
            new("halfDays", Number),
            new("events", Number),
            new("stages", Number),
            new("persons", Number),
            new("cost", Amount),
            new("agreed", Amount),
            new("recognition", ScheduleFieldType.Recognition),
            new("age", Number),
            new("benefitMonths", Number),
            ScheduleField.Choices<ConditionFact>("facts"),
            new("value", Amount),
            new("source", ScheduleFieldType.Note),
            new("note", ScheduleFieldType.Note),
        ]
    )
    {
        IsLeftOutWhenEmpty = true,
    };

    /// <summary>The parts that are lists of rows.</summary>
    public static readonly ImmutableArray<SchedulePart> Lists = [Blocks, Bonuses, Caps, Floors, Recognitions, ContractorDiscounts, Examples];

    /// <summary>A list that came later: a file without rows of it does not name it, so that older files stay as they are.</summary>
    public bool IsLeftOutWhenEmpty { get; private init; }

    public bool IsHead => Name.Length == 0;

    /// <summary>Where a field stands in the file, as the reader names it: "blocks[2].limits.months".</summary>
    public string PathOf(int row, string field = "") =>
        (IsHead, field.Length) switch
        {
            (true, _) => field,
            (false, 0) => $"{Name}[{row}]",
            _ => $"{Name}[{row}].{field}",
        };
}
