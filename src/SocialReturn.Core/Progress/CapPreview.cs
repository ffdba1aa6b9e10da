using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>What the caps leave of a tender with a value in it that is not saved yet.</summary>
/// <param name="Entry">That value; null when it has none, or the schedule has no caps.</param>
public sealed record CapPreview(TenderCounting Counting, CountedEntry? Entry)
{
    public static CapPreview WithoutCaps { get; } = new(TenderCounting.WithoutCaps, null);

    /// <summary>What lies over it, and how much room is left; null when no cap covers it.</summary>
    public string? Warning => Entry is null ? null : CountingWords.Warn(Entry, Counting.Obligation);

    /// <param name="value">As it is filled in.</param>
    public Euro CountedOf(Euro value) => Entry?.Counted ?? value;
}
