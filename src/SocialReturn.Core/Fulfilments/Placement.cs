using System.Collections.Immutable;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A work place for a person, valued over its days: participation, and job to job.</summary>
public sealed class Placement : Fulfilment
{
    private Placement() { }

    internal Placement(Tender tender, FulfilmentKind kind)
        : base(tender, kind) { }

    public bool PermanentContract { get; internal set; }

    /// <summary>Full months on benefit before the placement; kept only for a block that looks at them.</summary>
    [Personal]
    public int? BenefitMonths { get; internal set; }

    /// <summary>For a bonus that looks at it, as the others below; null when unknown, or where nothing looks at it.</summary>
    [Personal]
    public bool? StatusHolder { get; internal set; }

    [Personal]
    public bool? LanguageGap { get; internal set; }

    [Personal]
    public bool? WorkDisability { get; internal set; }

    /// <summary>The last day on benefit: some blocks count until years after it.</summary>
    [Personal]
    public DateOnly? LastBenefitDate { get; internal set; }

    /// <summary>The last day of an earlier employment by the same employer; null when there was none.</summary>
    [Personal]
    public DateOnly? LastSameEmployerDate { get; internal set; }

    /// <summary>Months of the participant's counting clock that it uses, in 1/377,580 month; frozen when agreed.</summary>
    public long CountedMonthUnits { get; internal set; }

    /// <summary>Codes of the once-only bonuses in its value, separated by spaces: the participant brings them in once per tender.</summary>
    public string? OnceBonuses { get; internal set; }

    public override MonthShare CountedMonths => new(CountedMonthUnits);

    internal override ImmutableArray<string> OnceBonusCodes => [.. (OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public override IEnumerable<(string Field, object? Value)> Said() =>
        [
            (nameof(StatusHolder), StatusHolder),
            (nameof(LanguageGap), LanguageGap),
            (nameof(WorkDisability), WorkDisability),
            (nameof(LastBenefitDate), LastBenefitDate),
            (nameof(LastSameEmployerDate), LastSameEmployerDate),
        ];

    private protected override Measures Keep(Measures measures, TariffSchedule? schedule) =>
        measures.KeepOnly(PlacementNeeds.Of(schedule?.FindBlock(BlockCode)));

    public override DeliveryNeeds NeedsOf(TariffSchedule? schedule) => DeliveryNeeds.Of(this, PlacementNeeds.Of(schedule?.FindBlock(BlockCode)));

    internal override FulfilmentFacts FactsFor(TariffSchedule schedule, KnownFacts known) => Facts(schedule, known);

    internal override DeliveredValues ValueDeliveries(TariffSchedule schedule, TenderTerm term, KnownFacts known, IReadOnlyList<DeliveredPart> inOrder)
    {
        var needs = NeedsOf(schedule);
        var agreed = Facts(schedule, known);
        DeliveredPeriod[] periods = [.. inOrder.Select(needs.PeriodOf)];
        var errors = Valuator.CheckPeriods(schedule, term, agreed, periods);
        return errors.IsEmpty ? new DeliveredValues(Valuator.ValuePeriods(schedule, term, agreed, periods), []) : new DeliveredValues([], errors);
    }

    internal override void Take(ProposalInput input, TariffSchedule? schedule)
    {
        base.Take(input, schedule);
        var placement = (PlacementInput)input;
        var needs = PlacementNeeds.Of(schedule?.FindBlock(input.BlockCode), schedule);
        BlockCode = input.BlockCode;
        (From, To) = (input.From, input.To);
        Measures = Keep(input.Measures, schedule);
        PermanentContract = placement.PermanentContract;
        BenefitMonths = needs.BenefitMonths ? placement.BenefitMonths : null;
        StatusHolder = needs.StatusHolder ? placement.Situation.StatusHolder : null;
        LanguageGap = needs.LanguageGap ? placement.Situation.LanguageGap : null;
        WorkDisability = needs.WorkDisability ? placement.Situation.WorkDisability : null;
        LastBenefitDate = needs.LastBenefitDate ? placement.Situation.LastBenefitDate : null;
        LastSameEmployerDate = needs.SameEmployer ? placement.Situation.LastSameEmployerDate : null;
    }

    internal override void SetValue(Valued valued)
    {
        base.SetValue(valued);
        CountedMonthUnits = valued.Result?.CountedMonths.Units ?? 0;
        OnceBonuses = valued.Result is { OnceBonuses.IsEmpty: false } result ? string.Join(' ', result.OnceBonuses) : null;
    }

    /// <summary>Wages are told only where the block goes by them, for another schedule may be pinned later.</summary>
    private PlacementFacts Facts(TariffSchedule schedule, KnownFacts known) =>
        new()
        {
            Block = BlockCode ?? "",
            From = From,
            To = To,
            HoursPerWeek = Measures.HoursPerWeek,
            WorkedHours = Measures.WorkedHours,
            PermanentContract = PermanentContract,
            Participant = known.Participant with
            {
                BenefitMonths = BenefitMonths,
                StatusHolder = StatusHolder,
                LanguageGap = LanguageGap,
                WorkDisability = WorkDisability,
                LastBenefitDate = LastBenefitDate,
                LastSameEmployerDate = LastSameEmployerDate,
            },
            WageCosts = PlacementNeeds.Of(schedule.FindBlock(BlockCode)).WageCosts ? Measures.WageCosts : null,
            Stages = Measures.Stages,
            Counts = Measures.Counts,
        };
}
