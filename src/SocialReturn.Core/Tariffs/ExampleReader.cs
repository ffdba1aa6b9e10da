using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one worked example of a schedule file.</summary>
internal static class ExampleReader
{
    private const decimal MostHours = 100_000;
    private const int MostCount = 10_000;
    private const int MostMonths = 600;
    private const int MostAge = 99;

    public static TariffExample Read(JsonFields fields, HashSet<string> blockCodes, HashSet<string> recognitionCodes)
    {
        var example = new TariffExample
        {
            Code = fields.Code(),
            Name = fields.Text("name"),
            Block = fields.Reference("block", blockCodes) ?? "",
            From = fields.OptionalDate("from"),
            To = fields.OptionalDate("to"),
            HoursPerWeek = fields.OptionalNumber("hoursPerWeek", 0, 168, 2),
            Hours = fields.OptionalNumber("hours", 0, MostHours, 2),
            Days = fields.OptionalWhole("days", 1, MostCount),
            HalfDays = fields.OptionalWhole("halfDays", 1, MostCount),
            Events = fields.OptionalWhole("events", 1, MostCount),
            Stages = fields.OptionalWhole("stages", 1, MostCount),
            Persons = fields.OptionalWhole("persons", 1, MostCount),
            Cost = fields.OptionalAmount("cost"),
            Agreed = fields.OptionalAmount("agreed"),
            Recognition = fields.Reference("recognition", recognitionCodes),
            Age = fields.OptionalWhole("age", 1, MostAge),
            BenefitMonths = fields.OptionalWhole("benefitMonths", 0, MostMonths),
            Facts = fields.Choices<ConditionFact>("facts"),
            Value = fields.OptionalAmount("value") ?? Euro.Zero,
            Source = fields.OptionalText("source"),
            Note = fields.OptionalText("note"),
        };
        fields.Require("block");
        fields.Require("value");
        if (example.From > example.To)
        {
            fields.Refuse("to", ScheduleErrorCode.DatesReversed);
        }

        return example;
    }
}
