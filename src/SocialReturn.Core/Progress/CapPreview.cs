using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>What the caps leave of a tender with a value in it that is not saved yet, and what its floors ask.</summary>
/// <param name="Entry">That value; null when it has none, or the schedule has neither caps nor floors.</param>
public sealed record CapPreview(TenderCounting Counting, CountedEntry? Entry)
{
    public static CapPreview Plain { get; } = new(TenderCounting.Plain, null);

    /// <summary>What lies over it, and how much room is left; null when no cap covers it.</summary>
    public string? Warning => Entry is null ? null : CountingWords.Warn(Entry, Counting.Obligation);

    /// <summary>What each floor that it helps to fill still asks; empty when it fills none.</summary>
    public ImmutableArray<string> FloorNotes => Entry is null ? [] : CountingWords.FloorNotes(Entry, Counting);

    /// <param name="value">As it is filled in.</param>
    public Euro CountedOf(Euro value) => Entry?.Counted ?? value;
}
