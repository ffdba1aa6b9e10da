using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What of a fulfilment counts after the caps, for the floors of its tender; each euro stands in one of the four states.</summary>
public sealed record FloorEntry(FulfilmentKind Kind, string? Block, string? Recognition)
{
    public Euro Verified { get; init; }

    public Euro Claimed { get; init; }

    public Euro Agreed { get; init; }

    public Euro Proposed { get; init; }
}

/// <summary>How a floor of a tender stands.</summary>
/// <param name="Needed">In euro, of the tender's obligation.</param>
public sealed record FloorStand(Floor Floor, Euro Needed)
{
    public Euro Verified { get; init; }

    public Euro Claimed { get; init; }

    public Euro Agreed { get; init; }

    public Euro Proposed { get; init; }

    /// <summary>On its way: delivered and not judged yet, or agreed and not delivered yet.</summary>
    public Euro Underway => Claimed + Agreed;

    /// <summary>What still has to be verified before it is met.</summary>
    public Euro Open => LeftAfter(Verified);

    /// <summary>What still has to be agreed on: "hiervan nog nodig".</summary>
    public Euro StillNeeded => LeftAfter(Verified + Underway);

    /// <summary>What still has to be proposed, should everything that is proposed come in.</summary>
    public Euro StillToPropose => LeftAfter(Verified + Underway + Proposed);

    public bool IsMet => Open.IsZero;

    private Euro LeftAfter(Euro counted) => Euro.Max(Euro.Zero, Needed - counted);
}

/// <summary>The floors of one tender.</summary>
/// <param name="Stands">In the order of the schedule.</param>
public sealed record FloorOutcome(ImmutableArray<FloorStand> Stands)
{
    public static FloorOutcome None { get; } = new([]);

    /// <summary>What still has to be verified for all floors together, at least.</summary>
    public Euro Open { get; internal init; }

    /// <summary>What still has to be agreed on for all floors together, at least.</summary>
    public Euro StillNeeded { get; internal init; }

    /// <summary>What still has to be proposed for all floors together, at least.</summary>
    public Euro StillToPropose { get; internal init; }
}

/// <summary>
/// Holds what counts against a schedule's floors. Pure; amounts in euro, exact to the cent. A floor changes no amount: it only says what
/// more an obligation asks before it is met (docs/adr/0060).
/// </summary>
public static class FloorCalculator
{
    /// <param name="obligation">After discount.</param>
    /// <param name="entries">After the caps: what a cap cuts fills no floor.</param>
    public static FloorOutcome Apply(TariffSchedule schedule, Euro obligation, IEnumerable<FloorEntry> entries)
    {
        if (schedule.Floors.IsEmpty)
        {
            return FloorOutcome.None;
        }

        var all = entries.ToList();
        ImmutableArray<FloorStand> stands = [.. schedule.Floors.Select(floor => StandOf(floor, obligation, all))];
        var sets = schedule.Floors.Select(floor => floor.PartsOf(schedule)).ToList();
        return new FloorOutcome(stands)
        {
            Open = Together(stand => stand.Open),
            StillNeeded = Together(stand => stand.StillNeeded),
            StillToPropose = Together(stand => stand.StillToPropose),
        };

        // One euro may fill several floors at once, but never two that have nothing in common: what those need comes on top of each other.
        Euro Together(Func<FloorStand, Euro> left) => new(ApartSets.Most(sets.Zip(stands, (set, stand) => (set, left(stand).Cents))));
    }

    /// <summary>The least of an obligation that is still to come: what does not count yet, or what its floors ask when that is more.</summary>
    /// <param name="counted">After the caps, whatever the kind.</param>
    /// <param name="floors">What all floors together still ask, at least.</param>
    public static Euro Open(Euro obligation, Euro counted, Euro floors) => Euro.Max(Euro.Zero, Euro.Max(obligation - counted, floors));

    private static FloorStand StandOf(Floor floor, Euro obligation, List<FloorEntry> entries)
    {
        var covered = entries.FindAll(entry => floor.Covers(entry.Kind, entry.Block, entry.Recognition));
        return new FloorStand(floor, floor.AmountOf(obligation))
        {
            Verified = Euro.Sum(covered.Select(entry => entry.Verified)),
            Claimed = Euro.Sum(covered.Select(entry => entry.Claimed)),
            Agreed = Euro.Sum(covered.Select(entry => entry.Agreed)),
            Proposed = Euro.Sum(covered.Select(entry => entry.Proposed)),
        };
    }
}
