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
}

/// <summary>
/// What of a tender's fulfilments counts after the caps of its schedule, filled in order of realisation, then id
/// (rules.md, section 3). Pure; without caps there is nothing to keep.
/// </summary>
public sealed class TenderCounting
{
    private readonly ImmutableArray<CountedEntry> entries;

    private TenderCounting(ImmutableArray<CountedEntry> entries, Euro obligation)
    {
        this.entries = entries;
        Obligation = obligation;
    }

    public static TenderCounting WithoutCaps { get; } = new([], Euro.Zero);

    /// <summary>What the caps are a share of.</summary>
    public Euro Obligation { get; }

    /// <summary>The entries that do not count in full, in the order in which the caps were filled.</summary>
    public IEnumerable<CountedEntry> Cut => entries.Where(entry => !entry.NotCounted.IsZero);

    /// <param name="obligation">After discount.</param>
    public static TenderCounting Of(TariffSchedule? schedule, Euro obligation, IEnumerable<CountingEntry> entries)
    {
        if (schedule is not { Caps.IsEmpty: false })
        {
            return WithoutCaps;
        }

        CountingEntry[] ordered = [.. entries.OrderBy(entry => entry.State).ThenBy(entry => entry.At).ThenBy(entry => entry.Id)];
        var capped = CapCalculator.Apply(schedule, obligation, ordered.Select(entry => entry.Part));
        return new TenderCounting(
            [.. ordered.Zip(capped, (entry, part) => new CountedEntry(entry, part.Counted, part.ReachedCaps) { Room = part.Room })],
            obligation
        );
    }

    /// <returns>Null when the schedule has no caps.</returns>
    public CountedEntry? Find(Guid id) => entries.FirstOrDefault(entry => entry.Entry.Id == id);

    /// <param name="id">Of a delivery; of a fulfilment for what is agreed or proposed.</param>
    /// <returns>Null when it counts in full.</returns>
    public CountedEntry? FindCut(Guid id) => Cut.FirstOrDefault(entry => entry.Entry.Id == id);

    public IEnumerable<CountedEntry> CutOf(Guid fulfilmentId) => Cut.Where(entry => entry.Entry.FulfilmentId == fulfilmentId);

    public Euro NotCounted(CountingState state) => Euro.Sum(Cut.Where(entry => entry.Entry.State == state).Select(entry => entry.NotCounted));

    /// <summary>The sums of the fulfilments with what the caps leave of them.</summary>
    public ProgressAmounts ApplyTo(ProgressAmounts sums) =>
        sums with
        {
            Counted = sums.Realised - NotCounted(CountingState.Realised),
            CountableClaimed = sums.Claimed - NotCounted(CountingState.Claimed),
            CountableAgreed = sums.Agreed - NotCounted(CountingState.Agreed),
        };
}
