using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A work place for a person of a target group, valued with a building block.</summary>
public sealed class Participation : Fulfilment
{
    private Participation() => BlockCode = "";

    internal Participation(Tender tender)
        : base(tender, FulfilmentKind.Participation) => BlockCode = "";

    /// <summary>Null in a draft that does not name the person yet.</summary>
    public Guid? ParticipantId { get; internal set; }

    /// <summary>The target group: a block of the tender's schedule; empty in a draft.</summary>
    public string BlockCode { get; internal set; }

    /// <summary>Contract hours a week; null when worked hours are agreed instead.</summary>
    public decimal? HoursPerWeek { get; internal set; }

    /// <summary>Hired-in hours in total; null when hours per week are agreed.</summary>
    public decimal? WorkedHours { get; internal set; }

    public DateOnly? From { get; internal set; }

    public DateOnly? To { get; internal set; }

    public bool PermanentContract { get; internal set; }

    /// <summary>Expected over the whole placement; kept only for a block by wage cost.</summary>
    public Euro? WageCosts
    {
        get => WageCostsCents is { } cents ? new Euro(cents) : null;
        internal set => WageCostsCents = value?.Cents;
    }

    [Personal]
    public long? WageCostsCents { get; private set; }

    /// <summary>For a block per stage; one when it is left out.</summary>
    public int? Stages { get; internal set; }

    /// <summary>Full months on benefit before the placement; kept only for a block that looks at them.</summary>
    [Personal]
    public int? BenefitMonths { get; internal set; }

    /// <summary>Months of the participant's counting clock that it uses, in 1/377,580 month; frozen when agreed.</summary>
    public long CountedMonthUnits { get; internal set; }

    /// <summary>Codes of the once-only bonuses in its value, separated by spaces: the participant brings them in once per tender.</summary>
    public string? OnceBonuses { get; internal set; }

    internal override void SetValue(Valued valued)
    {
        base.SetValue(valued);
        CountedMonthUnits = valued.Result?.CountedMonths.Units ?? 0;
        OnceBonuses = valued.Result is { OnceBonuses.IsEmpty: false } result ? string.Join(' ', result.OnceBonuses) : null;
    }

    /// <summary>What this schedule is told of it: wages only where its block goes by them, for another schedule may be pinned later.</summary>
    internal PlacementFacts FactsFor(TariffSchedule schedule, ParticipantFacts participant)
    {
        var needs = PlacementNeeds.Of(schedule.FindBlock(BlockCode));
        return new PlacementFacts
        {
            Block = BlockCode,
            From = From,
            To = To,
            HoursPerWeek = HoursPerWeek,
            WorkedHours = WorkedHours,
            PermanentContract = PermanentContract,
            Participant = participant with { BenefitMonths = BenefitMonths },
            WageCosts = needs.WageCosts ? WageCosts : null,
            Stages = Stages,
        };
    }

    /// <summary>Nothing is kept of a person that does not matter for the chosen block.</summary>
    internal void KeepOnly(PlacementNeeds needs)
    {
        WageCosts = needs.WageCosts ? WageCosts : null;
        Stages = needs.Stages ? Stages : null;
        BenefitMonths = needs.BenefitMonths ? BenefitMonths : null;
    }
}
