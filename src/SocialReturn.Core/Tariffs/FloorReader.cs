namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one floor of a schedule file, and refuses floors that no tender could meet.</summary>
internal static class FloorReader
{
    public const int MostFloors = 20;

    private const decimal LeastPercentage = 0.01m;

    public static Floor Read(JsonFields fields, HashSet<string> blockCodes, HashSet<string> recognitionCodes)
    {
        var floor = new Floor
        {
            Code = fields.Code(),
            Name = fields.Text("name"),
            Percentage = fields.OptionalNumber("percentage", LeastPercentage, 100, 2),
            Amount = fields.OptionalAmount("amount"),
            Kinds = fields.Choices<FulfilmentKind>("kinds"),
            Blocks = fields.References("blocks", blockCodes),
            Recognitions = fields.References("recognitions", recognitionCodes),
            Note = fields.OptionalText("note"),
        };
        // A percentage or an amount that could not be read was refused at its own field.
        if (!fields.Has("percentage") && (!fields.Has("amount") || floor.Amount is { IsZero: true }))
        {
            fields.Refuse("percentage", ScheduleErrorCode.FloorWithoutNeed, floor.Code);
        }

        return floor;
    }

    public static void CheckSets(JsonFields fields, TariffSchedule schedule)
    {
        if (schedule.Floors.Length > MostFloors)
        {
            fields.Refuse("floors", ScheduleErrorCode.TooManyFloors, $"{MostFloors}");
            return;
        }

        var floors = schedule.Floors.Select(floor => new Placed(floor, floor.PartsOf(schedule))).ToList();
        var caps = schedule.Caps.Select(cap => (Cap: cap, Parts: cap.PartsOf(schedule))).ToList();
        for (var index = 0; index < floors.Count; index++)
        {
            if (FaultOf(floors[..index], floors[index], caps) is var (code, detail))
            {
                fields.Refuse($"floors[{index}]", code, detail);
            }
        }
    }

    /// <param name="earlier">What stands before it in the file: of floors that do not go together the last one is refused.</param>
    private static (ScheduleErrorCode Code, string Detail)? FaultOf(
        List<Placed> earlier,
        Placed placed,
        List<(Cap Cap, HashSet<(string Block, string? Recognition)> Parts)> caps
    )
    {
        if (placed.Parts.Count == 0)
        {
            return (ScheduleErrorCode.FloorOfNothing, placed.Floor.Code);
        }

        if (caps.Find(cap => IsOver(cap.Cap, cap.Parts, earlier, placed)) is { Cap: { } tight })
        {
            return (ScheduleErrorCode.FloorOverCap, tight.Code);
        }

        return Exceeds(earlier, placed, 100) ? (ScheduleErrorCode.FloorsOverWhole, placed.Floor.Code) : null;
    }

    /// <summary>
    /// Whether a cap over the same fulfilments or more leaves too little for the floors under it. Percentages decide, since in a large
    /// obligation they pass every fixed amount; where the cap has none, its amount against that of the floor.
    /// </summary>
    private static bool IsOver(Cap cap, HashSet<(string Block, string? Recognition)> parts, List<Placed> earlier, Placed placed) =>
        placed.Parts.IsSubsetOf(parts)
        && (
            Exceeds(earlier.FindAll(other => other.Parts.IsSubsetOf(parts)), placed, cap.Percentage)
            || (cap.Percentage == 0 && cap.Minimum < placed.Floor.Amount)
        );

    /// <summary>Whether floors that have nothing in common come to more than the percentage, now that this one joins them.</summary>
    private static bool Exceeds(List<Placed> earlier, Placed placed, decimal percentage) =>
        PercentageOf(earlier) <= percentage && PercentageOf([.. earlier, placed]) > percentage;

    private static decimal PercentageOf(IEnumerable<Placed> floors) => ApartSets.Most(floors.Select(each => (each.Parts, each.Floor.Percentage ?? 0)));

    private sealed record Placed(Floor Floor, HashSet<(string Block, string? Recognition)> Parts);
}
