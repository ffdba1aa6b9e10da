using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>A fulfilment's value, corrections included, for the caps of its tender.</summary>
public sealed record CapEntry(FulfilmentKind Kind, string? Block, string? Recognition, Euro Value);

/// <param name="Counted">What counts against the obligation.</param>
/// <param name="ReachedCaps">The caps that cut it.</param>
public sealed record CappedEntry(Euro Value, Euro Counted, ImmutableArray<Cap> ReachedCaps)
{
    public Euro NotCounted => Value - Counted;

    /// <summary>Null when no cap covers it.</summary>
    public CapRoom? Room { get; init; }
}

/// <summary>What the tightest cap of an entry had left when its turn came.</summary>
public sealed record CapRoom(Cap Cap, Euro Left);

/// <summary>Applies a schedule's caps over the fulfilments of one tender. Pure.</summary>
public static class CapCalculator
{
    /// <param name="obligation">After discount.</param>
    /// <param name="entries">In order of realisation: the first fill the cap.</param>
    public static ImmutableArray<CappedEntry> Apply(TariffSchedule schedule, Euro obligation, IEnumerable<CapEntry> entries)
    {
        var room = schedule.Caps.ToDictionary(cap => cap, cap => cap.AmountOf(obligation));
        return [.. entries.Select(entry => Apply(entry, room))];
    }

    private static CappedEntry Apply(CapEntry entry, Dictionary<Cap, Euro> room)
    {
        var caps = room.Keys.Where(cap => cap.Covers(entry.Kind, entry.Block, entry.Recognition)).ToList();
        var counted = caps.Aggregate(entry.Value, (value, cap) => Euro.Min(value, room[cap]));
        ImmutableArray<Cap> reached = [.. caps.Where(cap => room[cap] < entry.Value)];
        var tightest = caps.MinBy(cap => room[cap]) is { } cap ? new CapRoom(cap, room[cap]) : null;
        foreach (var covering in caps)
        {
            room[covering] -= counted;
        }

        return new CappedEntry(entry.Value, counted, reached) { Room = tightest };
    }
}
