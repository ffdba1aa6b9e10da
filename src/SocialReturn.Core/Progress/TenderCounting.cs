using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Progress;

/// <summary>One entry after the caps.</summary>
/// <param name="ReachedCaps">The caps that cut it.</param>
public sealed record CountedEntry(CountingEntry Entry, Euro Counted, ImmutableArray<Cap> ReachedCaps)
{
    public Euro NotCounted => Entry.Part.Value - Counted;

    /// <summary>Null when no cap covers it.</summary>
    public CapRoom? Room { get; init; }

    internal FloorEntry ForFloors()
    {
        var part = new FloorEntry(Entry.Part.Kind, Entry.Part.Block, Entry.Part.Recognition);
        return Entry.State switch
        {
            CountingState.Realised => part with { Verified = Counted },
            CountingState.Claimed => part with { Claimed = Counted },
            CountingState.Agreed => part with { Agreed = Counted },
            _ => part with { Proposed = Counted },
        };
    }
}

/// <summary>What an entry does for a floor.</summary>
/// <param name="Stand">Without the entry.</param>
/// <param name="StillNeeded">What still has to be agreed on with the entry in it.</param>
public sealed record FloorPreview(FloorStand Stand, Euro StillNeeded);

/// <summary>
/// What of a tender's fulfilments counts after the caps of its schedule, filled in order of realisation, then id
/// (rules.md, section 3), and how its floors stand. Pure; without caps and floors there is nothing to keep.
/// </summary>
public sealed class TenderCounting
{
    private readonly TariffSchedule? schedule;
    private readonly ImmutableArray<CountedEntry> entries;

    private TenderCounting(TariffSchedule? schedule, Euro obligation, ImmutableArray<CountedEntry> entries)
    {
        this.schedule = schedule;
        this.entries = entries;
        Obligation = obligation;
        Floors = FloorsWith(entries);
    }

    /// <summary>Neither caps nor floors: everything counts, and nothing of it is asked in particular.</summary>
    public static TenderCounting Plain { get; } = new(null, Euro.Zero, []);

    /// <summary>What caps and floors are a share of.</summary>
    public Euro Obligation { get; }

    public FloorOutcome Floors { get; }

    /// <summary>The entries that do not count in full, in the order in which the caps were filled.</summary>
    public IEnumerable<CountedEntry> Cut => entries.Where(entry => !entry.NotCounted.IsZero);

    /// <param name="obligation">After discount.</param>
    public static TenderCounting Of(TariffSchedule? schedule, Euro obligation, IEnumerable<CountingEntry> entries)
    {
        if (schedule is not { HasCapsOrFloors: true })
        {
            return Plain;
        }

        CountingEntry[] ordered = [.. entries.OrderBy(entry => entry.State).ThenBy(entry => entry.At).ThenBy(entry => entry.Id)];
        var capped = CapCalculator.Apply(schedule, obligation, ordered.Select(entry => entry.Part));
        return new TenderCounting(
            schedule,
            obligation,
            [.. ordered.Zip(capped, (entry, part) => new CountedEntry(entry, part.Counted, part.ReachedCaps) { Room = part.Room })]
        );
    }

    /// <returns>Null when the schedule has neither caps nor floors.</returns>
    public CountedEntry? Find(Guid id) => entries.FirstOrDefault(entry => entry.Entry.Id == id);

    /// <param name="id">Of a delivery; of a fulfilment for what is agreed or proposed.</param>
    /// <returns>Null when it counts in full.</returns>
    public CountedEntry? FindCut(Guid id) => Cut.FirstOrDefault(entry => entry.Entry.Id == id);

    public IEnumerable<CountedEntry> CutOf(Guid fulfilmentId) => Cut.Where(entry => entry.Entry.FulfilmentId == fulfilmentId);

    public Euro NotCounted(CountingState state) => Euro.Sum(Cut.Where(entry => entry.Entry.State == state).Select(entry => entry.NotCounted));

    /// <summary>The floors that an entry helps to fill, without it and with it; none when it fills none.</summary>
    public ImmutableArray<FloorPreview> FloorsOf(CountedEntry entry) =>
        [
            .. FloorsWith(entries.Where(other => other.Entry.Id != entry.Entry.Id))
                .Stands.Where(stand => IsWithin(stand.Floor, entry))
                .Select(stand => new FloorPreview(stand, Euro.Max(Euro.Zero, stand.StillNeeded - entry.Counted))),
        ];

    /// <param name="id">Of a fulfilment that is agreed or proposed.</param>
    public bool IsWithin(Floor floor, Guid id) => Find(id) is { } entry && IsWithin(floor, entry);

    private static bool IsWithin(Floor floor, CountedEntry entry) => floor.Covers(entry.Entry.Part.Kind, entry.Entry.Part.Block, entry.Entry.Part.Recognition);

    private FloorOutcome FloorsWith(IEnumerable<CountedEntry> counted) =>
        schedule is null ? FloorOutcome.None : FloorCalculator.Apply(schedule, Obligation, counted.Select(entry => entry.ForFloors()));

    /// <summary>The sums of the fulfilments with what the caps leave of them and what the floors ask.</summary>
    public ProgressAmounts ApplyTo(ProgressAmounts sums) =>
        sums with
        {
            Counted = sums.Realised - NotCounted(CountingState.Realised),
            CountableClaimed = sums.Claimed - NotCounted(CountingState.Claimed),
            CountableAgreed = sums.Agreed - NotCounted(CountingState.Agreed),
            FloorGap = Floors.Open,
            FloorGapForecast = Floors.StillNeeded,
        };
}
