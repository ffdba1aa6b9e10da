using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Reports;

/// <summary>Everything that the progress report of a tender says, as it stood at the end of <see cref="StandOn"/>.</summary>
public sealed record ReportModel(Tender Tender, Region Region, string AuthorityName, string ContractorName, DateOnly Month, DateOnly StandOn)
{
    public required Euro Obligation { get; init; }

    /// <summary>The obligation over time: its total from each day on.</summary>
    public ImmutableArray<RunningTotal> ObligationCourse { get; init; } = [];

    public required ProgressAmounts Progress { get; init; }

    /// <summary>Where one should be on that day.</summary>
    public required Euro Expected { get; init; }

    public required Pace Pace { get; init; }

    /// <summary>Why no tariff table holds for the tender: then nothing has a value and the report shows none. Null when one holds.</summary>
    public string? Gap { get; init; }

    /// <summary>False for an example tariff: the report says so on every page.</summary>
    public required bool IsScheduleVerified { get; init; }

    public required ReportChanges Changes { get; init; }

    /// <summary>Each amount in its state, as far as it counts: together they are the four amounts of the bar, to the cent.</summary>
    public required ImmutableArray<ReportLine> Lines { get; init; }

    /// <summary>What lies over the caps of the tariff table, with the cap.</summary>
    public ImmutableArray<ReportLine> NotCounted { get; init; } = [];

    /// <summary>What the tariff table asks of certain fulfilments at least.</summary>
    public ImmutableArray<FloorStand> Floors { get; init; } = [];

    /// <summary>Why each fulfilment is worth what it is worth.</summary>
    public ImmutableArray<ReportExplanation> Explanations { get; init; } = [];

    public required ReportForecast Forecast { get; init; }

    public bool IsWholeMonth => StandOn == ReportRules.LastDay(Month);

    /// <summary>The tender ended so long ago that no report follows.</summary>
    public bool IsLast => Month == ReportRules.LastMonth(Tender.EndDate, Region.ReportMonthsAfterEnd);

    /// <summary>What counts, as a share of the obligation in whole percents, rounded down.</summary>
    public long CountedPercent => ProgressRules.CountedPercent(Progress.Counted, Obligation);

    public Euro SumOf(ReportState state) => Euro.Sum(Lines.Where(line => line.State == state).Select(line => line.Amount));
}

/// <summary>In the order of the bar.</summary>
public enum ReportState
{
    Realised,
    Claimed,
    Agreed,
    Proposed,
}

/// <summary>What one fulfilment has in one state. Nothing about a participant: the report leaves the portal.</summary>
public sealed record ReportLine
{
    public required ReportState State { get; init; }

    public required string Title { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string? SupplierName { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required Euro Amount { get; init; }

    /// <summary>Why it does not count.</summary>
    public string? Reason { get; init; }
}

/// <summary>"Waarom dit bedrag?" of one fulfilment, without what would tell something about a participant.</summary>
/// <param name="Rows">They add up to the value; then what is not counted and why, and the schedule with its version.</param>
public sealed record ReportExplanation(
    string Title,
    FulfilmentKind Kind,
    string? SupplierName,
    DateOnly? From,
    DateOnly? To,
    ImmutableArray<ExplanationRow> Rows
);

/// <summary>What happened within the month.</summary>
/// <param name="Corrected">What was realised before this month, and was booked anew in it.</param>
public sealed record ReportChanges(
    ReportChange Realised,
    ReportChange Corrected,
    ReportChange Claimed,
    ReportChange Agreed,
    ReportChange Proposed,
    int Rejected
)
{
    public bool IsNothing => Realised.Count + Corrected.Count + Claimed.Count + Agreed.Count + Proposed.Count + Rejected == 0;
}

public readonly record struct ReportChange(int Count, Euro Amount);

/// <summary>Running totals: what was, and what is to come when all goes as agreed, or as proposed too.</summary>
public sealed record ReportForecast(
    ImmutableArray<RunningTotal> Realised,
    ImmutableArray<RunningTotal> Agreed,
    ImmutableArray<RunningTotal> WithProposed,
    DateOnly? MetOn
);

/// <summary>A fulfilment with its deliveries, as they were on a day.</summary>
internal sealed record ReportedFulfilment(Fulfilment Fulfilment, FulfilmentStatus Status, ImmutableArray<Delivery> Claimed, ImmutableArray<Delivery> Verified)
{
    /// <summary>Before the caps of the tender.</summary>
    public ProgressAmounts Amounts =>
        FulfilmentCounting.AmountsOf(
            Status,
            Fulfilment.Value,
            Fulfilment.AgreedValue,
            Euro.Sum(Claimed.Select(delivery => delivery.Value)),
            Euro.Sum(Verified.Select(delivery => delivery.Value))
        );
}
