using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>What a year's fulfilments and their tenders would have come to under another schedule.</summary>
/// <param name="Entries">What has an entry in the year, by tender and in order of decision.</param>
/// <param name="Tenders">With all their fulfilments, of other years too: caps and progress are over the whole tender.</param>
public sealed record RehearsedYear(int Year, ImmutableArray<RehearsedEntry> Entries, ImmutableArray<RehearsedTender> Tenders)
{
    /// <summary>By target group or other block.</summary>
    public ImmutableArray<RehearsalRow> Groups { get; } =
    [
        .. Entries
            .Where(entry => entry.IsComparable)
            .GroupBy(entry => (entry.Kind, entry.Group))
            .OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Group, StringComparer.CurrentCulture)
            .Select(group => new RehearsalRow(group.Key.Kind, group.Key.Group, group)),
    ];

    /// <summary>What the schedule cannot value, with the reason; it stands in no other sum.</summary>
    public ImmutableArray<NotRehearsed> NotComparable { get; } =
    [
        .. Entries
            .Where(entry => !entry.IsComparable)
            .GroupBy(entry => (entry.Kind, entry.Group, entry.Fault))
            .Select(group => new NotRehearsed(group.Key.Group, group.Key.Fault!, group.Count(), Euro.Sum(group.Select(entry => entry.Before.Agreed)))),
    ];

    public RehearsalRow Total { get; } = new(null, "", Entries.Where(entry => entry.IsComparable));

    public Euro ObligationBefore => Euro.Sum(Tenders.Select(tender => tender.Before.Obligation));

    public Euro ObligationAfter => Euro.Sum(Tenders.Select(tender => tender.After.Obligation));
}

/// <summary>Of one fulfilment or of many.</summary>
/// <param name="Agreed">What was agreed, delivered or not.</param>
/// <param name="Realised">What was delivered and verified.</param>
/// <param name="Counted">What of the realised value counts after the caps of the tender.</param>
public readonly record struct RehearsedAmounts(Euro Agreed, Euro Realised, Euro Counted)
{
    public static RehearsedAmounts operator +(RehearsedAmounts left, RehearsedAmounts right) =>
        new(left.Agreed + right.Agreed, left.Realised + right.Realised, left.Counted + right.Counted);

    public static RehearsedAmounts Sum(IEnumerable<RehearsedAmounts> amounts) => amounts.Aggregate(default(RehearsedAmounts), (sum, amount) => sum + amount);
}

public sealed record RehearsedEntry
{
    public required Guid FulfilmentId { get; init; }

    public required Guid TenderId { get; init; }

    public required FulfilmentKind Kind { get; init; }

    /// <summary>The name of the block; one for all purchases that name none.</summary>
    public required string Group { get; init; }

    public required string Title { get; init; }

    /// <summary>By the schedule of its tender, as it is stored.</summary>
    public required RehearsedAmounts Before { get; init; }

    /// <summary>By the rehearsed schedule; the same as before when it cannot value it.</summary>
    public required RehearsedAmounts After { get; init; }

    /// <summary>Why the rehearsed schedule cannot value it; null when it can.</summary>
    public required string? Fault { get; init; }

    public bool IsComparable => Fault is null;
}

/// <param name="Kind">Null for a tender and for the total.</param>
public sealed record RehearsalRow(FulfilmentKind? Kind, string Name, int Entries, RehearsedAmounts Before, RehearsedAmounts After)
{
    public RehearsalRow(FulfilmentKind? kind, string name, IEnumerable<RehearsedEntry> entries)
        : this(
            kind,
            name,
            entries.Count(),
            RehearsedAmounts.Sum(entries.Select(entry => entry.Before)),
            RehearsedAmounts.Sum(entries.Select(entry => entry.After))
        ) { }
}

/// <param name="Row">Its entries of the year.</param>
public sealed record RehearsedTender(Guid Id, RehearsalRow Row, RehearsedStand Before, RehearsedStand After);

/// <summary>How a whole tender stands: what was agreed of it, in any year.</summary>
/// <param name="Obligation">After discount.</param>
/// <param name="ReachedCaps">The caps that cut something.</param>
public sealed record RehearsedStand(Euro Obligation, ProgressAmounts Progress, ImmutableArray<Cap> ReachedCaps)
{
    /// <summary>What the schedule asks of certain fulfilments at least, and how far it is.</summary>
    public ImmutableArray<FloorStand> Floors { get; init; } = [];

    public long CountedPercent => ProgressRules.CountedPercent(Progress.Counted, Obligation);
}

/// <param name="Message">What the schedule lacks, or what is not known of the fulfilments.</param>
public sealed record NotRehearsed(string Group, string Message, int Entries, Euro Before);
