using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>The days of the tender: only days within its start and end count.</summary>
public sealed record TenderTerm(DateOnly AwardDate, DateOnly Start, DateOnly End)
{
    private const int LongestYears = 90;

    private static readonly DateOnly NoDate = new(2000, 1, 1);

    /// <summary>Of a tender of which not every day is known: what is not known limits nothing.</summary>
    public static TenderTerm OfKnown(DateOnly? award, DateOnly? start, DateOnly? end)
    {
        var first = start ?? award ?? NoDate;
        var last = end ?? first.AddYears(LongestYears);
        return new TenderTerm(award ?? first, first, last < first ? first : last);
    }
}

/// <summary>What is known of a fulfilment. <see cref="Valuator.Check"/> says what is wrong or missing.</summary>
public abstract record FulfilmentFacts
{
    /// <summary>The code of a building block of the schedule.</summary>
    public abstract string Block { get; init; }

    internal abstract DateOnly? First { get; }

    internal abstract DateOnly? Last { get; }

    /// <summary>The supplier's recognition, where the kind looks at it.</summary>
    internal abstract string? RecognisedBy { get; }
}

/// <summary>
/// A work place: either <see cref="HoursPerWeek"/> with both dates, or <see cref="WorkedHours"/>,
/// with dates where a counting limit applies.
/// </summary>
public sealed record PlacementFacts : FulfilmentFacts
{
    /// <inheritdoc/>
    public override required string Block { get; init; }

    /// <summary>The first day of the placement; may lie before the tender.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    public decimal? HoursPerWeek { get; init; }

    public decimal? WorkedHours { get; init; }

    public bool PermanentContract { get; init; }

    public required ParticipantFacts Participant { get; init; }

    /// <summary>For a block per stage; one when absent.</summary>
    public int? Stages { get; init; }

    /// <summary>For a block by wage cost: what the whole placement costs in wages.</summary>
    public Euro? WageCosts { get; init; }

    /// <summary>What is counted beside hours, for a block or a most per day, half day or event.</summary>
    public WorkCounts Counts { get; init; } = WorkCounts.None;

    internal override DateOnly? First => From;

    internal override DateOnly? Last => To;

    internal override string? RecognisedBy => null;
}

/// <summary>What is known of the participant. Absent means unknown, and unknown is worth the lower value.</summary>
/// <param name="WageCostSubsidyUntil">The last day on which a wage-cost subsidy runs.</param>
/// <param name="EarlierCountedMonths">What the counting clock of the block's family has used up before this fulfilment.</param>
public sealed record ParticipantFacts(int? BirthYear, DateOnly? WageCostSubsidyUntil = null, MonthShare EarlierCountedMonths = default)
{
    /// <summary>The days on which other placements of the family are on that clock: they use nothing more.</summary>
    public ClockDays ClockDays { get; init; } = ClockDays.None;

    public bool? StatusHolder { get; init; }

    public bool? LanguageGap { get; init; }

    public bool? WorkDisability { get; init; }

    /// <summary>The days on which blocks count that exclude this one.</summary>
    public ClockDays ExcludedDays { get; init; } = ClockDays.None;

    /// <summary>Full months on benefit before the placement.</summary>
    public int? BenefitMonths { get; init; }

    /// <summary>The last day on benefit.</summary>
    public DateOnly? LastBenefitDate { get; init; }

    /// <summary>The last day of an earlier employment by the same employer; absent when there was none.</summary>
    public DateOnly? LastSameEmployerDate { get; init; }

    /// <summary>Codes of the "once" bonuses that the participant already brought in on this tender.</summary>
    public ImmutableArray<string> EarlierBonuses { get; init; } = [];

    /// <summary>What the participant already brought on this tender towards a most, by <see cref="Mosts.KeyOf"/>.</summary>
    public ImmutableDictionary<string, Euro> EarlierAmounts { get; init; } = ImmutableDictionary<string, Euro>.Empty;
}

/// <summary>One delivered stretch of a placement, by the method that was agreed.</summary>
public sealed record DeliveredPeriod(DateOnly From, DateOnly To, decimal? HoursPerWeek, decimal? WorkedHours)
{
    /// <summary>For a block by wage cost: the wages of this period.</summary>
    public Euro? WageCosts { get; init; }

    /// <inheritdoc cref="PlacementFacts.Counts"/>
    public WorkCounts Counts { get; init; } = WorkCounts.None;
}
