using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What training, a purchase or an activity has to say, by the units of its block.</summary>
public sealed record EffortNeeds
{
    /// <summary>Which block it is: the schedule has more than one for this kind.</summary>
    public required bool Block { get; init; }

    /// <summary>The ways in which the block may be valued, its own first; the facts choose between them.</summary>
    public required ImmutableArray<BlockUnit> Units { get; init; }

    public bool MaterialCosts { get; private init; }

    /// <summary>The first and last day, because the value or a limit follows them.</summary>
    public bool Dates { get; private init; }

    /// <summary>The rows of an hours specification, instead of an amount that is stated and what is counted.</summary>
    public bool Rows { get; private init; }

    /// <summary>The number of times: the hours are limited for each.</summary>
    public bool Events { get; private init; }

    /// <summary>The same of each row.</summary>
    public bool RowEvents { get; private init; }

    /// <summary>The amount of the invoice and its VAT, or the cost without VAT.</summary>
    public bool Invoice => Units.Contains(BlockUnit.Invoice);

    /// <summary>The labour in the invoice, and nothing else of it.</summary>
    public bool LabourCosts => Units.Contains(BlockUnit.LabourCost);

    public bool WageCosts => Units.Contains(BlockUnit.WageCost);

    /// <summary>An amount that the contractor states and the adviser settles.</summary>
    public bool StatedValue => !Rows && Units.Contains(BlockUnit.Agreed);

    /// <summary>The same of each row.</summary>
    public bool RowValue => Rows && Units.Contains(BlockUnit.Agreed);

    /// <summary>What a row counts of each: hours, days or half days. Null where every row states its value and nothing else.</summary>
    public BlockUnit? RowUnit { get; private init; }

    /// <summary>Whether a row states its value beside what it counts, which has a most for each.</summary>
    public bool RowCountsForMost => Rows && RowUnit is not null && Units[0] == BlockUnit.Agreed;

    /// <summary>What the most in euro is for; null where there is none per unit.</summary>
    public BlockUnit? MostUnit { get; private init; }

    /// <summary>What <see cref="Persons"/> counts.</summary>
    public Multiplied Multiplied { get; private init; }

    public bool Hours => Counts(BlockUnit.Hour);

    /// <summary>Whether the rate is multiplied by a number of people.</summary>
    public bool Persons => !Rows && Multiplied != Multiplied.Nothing && Units.Any(unit => unit.HasAmount());

    /// <summary>Whether it is told as a whole, and not in rows.</summary>
    public bool Counts(BlockUnit unit) => !Rows && (Units.Contains(unit) || MostUnit == unit);

    /// <param name="blockCode">Null while none is chosen: then an invoice is assumed of what is delivered by one.</param>
    public static EffortNeeds Of(TariffSchedule? schedule, FulfilmentKind kind, string? blockCode)
    {
        var description = kind.Describe();
        var block = schedule?.BlockOf(kind, blockCode);
        var hasChoice = schedule is not null && schedule.BlocksOf(kind).Skip(1).Any();
        var limitsEvents = block is not null && (block.CountsBy(BlockUnit.Event) || block.Limits.HoursPerEvent is not null);
        var rows = description.ListsHours && block is { TakesRows: true };
        return block is null
            ? new EffortNeeds { Block = hasChoice, Units = description.DeliveredBy == DeliveredBy.Invoice ? [BlockUnit.Invoice] : [] }
            : new EffortNeeds
            {
                Block = hasChoice,
                Units = [block.Unit, .. block.Alternatives],
                MaterialCosts = block.Allows(BlockUnit.Invoice) && block.MaterialDeducted,
                Dates = (block.Unit.HasAmount() && block.Unit.NeedsDates()) || block.Limits.FollowsDates,
                Rows = rows,
                RowUnit = rows && block.RowUnit is not BlockUnit.Agreed ? block.RowUnit : null,
                MostUnit = block.Limits.MostUnit,
                Multiplied = block.Multiplied,
                Events = limitsEvents && !rows,
                RowEvents = limitsEvents && rows,
            };
    }
}
