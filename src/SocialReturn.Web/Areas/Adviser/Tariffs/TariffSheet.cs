using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>One part of a schedule on its own screen.</summary>
/// <param name="Address">In the address of the screen.</param>
/// <param name="Part">In the file.</param>
/// <param name="Columns">What stands in the table; the other fields fold out under each row.</param>
public sealed record TariffSheet(string Address, string Title, string Help, SchedulePart Part, ImmutableArray<string> Columns)
{
    /// <summary>Of the schedule as a whole: filled in by the portal, or asked when it is published.</summary>
    private static readonly string[] NotAsked = ["code", "region", "version", "validFrom", "validTo"];

    public static readonly ImmutableArray<TariffSheet> All =
    [
        new("algemeen", TariffEditTexts.GeneralTitle, TariffEditTexts.GeneralHelp, SchedulePart.Head, []),
        new(
            "bouwblokken",
            TariffEditTexts.BlocksTitle,
            TariffEditTexts.BlocksHelp,
            SchedulePart.Blocks,
            ["name", "kind", "unit", "amount", "hourlyRate", "limits.months"]
        ),
        new(
            "toeslagen",
            TariffEditTexts.BonusesTitle,
            TariffEditTexts.BonusesHelp,
            SchedulePart.Bonuses,
            ["name", "amount", "percentage", "frequency", "condition.ageFrom", "condition.ageTo"]
        ),
        new("maxima", TariffEditTexts.CapsTitle, TariffEditTexts.CapsHelp, SchedulePart.Caps, ["name", "percentage", "minimum"]),
        new("minima", TariffEditTexts.FloorsTitle, TariffEditTexts.FloorsHelp, SchedulePart.Floors, ["name", "percentage", "amount"]),
        new("erkenningen", TariffEditTexts.RecognitionsTitle, TariffEditTexts.RecognitionsHelp, SchedulePart.Recognitions, ["code", "name", "percentage"]),
        new(
            "kortingen",
            TariffEditTexts.DiscountsTitle,
            TariffEditTexts.DiscountsHelp,
            SchedulePart.ContractorDiscounts,
            ["code", "name", "percentage", "upToPercentage"]
        ),
        new(
            "proef",
            TariffEditTexts.ExamplesTitle,
            TariffEditTexts.ExamplesHelp,
            SchedulePart.Examples,
            ["name", "block", "from", "to", "hoursPerWeek", "value"]
        ),
    ];

    /// <summary>What a person fills in; the code of the schedule as a whole never changes.</summary>
    public IEnumerable<ScheduleField> Asked => Part.Fields.Where(each => !Part.IsHead || !NotAsked.Contains(each.Name, StringComparer.Ordinal));

    public IEnumerable<ScheduleField> Main => Columns.Select(name => Part.Fields.Single(each => each.Name == name));

    public IEnumerable<ScheduleField> More => Asked.Where(each => !Columns.Contains(each.Name, StringComparer.Ordinal));

    /// <returns>Null when the address names no part; without one it is the first.</returns>
    public static TariffSheet? Find(string? address) => address is null ? All[0] : All.FirstOrDefault(sheet => sheet.Address == address);

    public static TariffSheet Of(SchedulePart part) => All.Single(sheet => sheet.Part == part);
}
