using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// One way in which a contractor meets its obligation: proposed, agreed, delivered in parts, verified. It has one of two shapes,
/// a placement or an effort; its kind is data, described by <see cref="FulfilmentKinds"/>.
/// </summary>
public abstract class Fulfilment : CaseEntity, IReadByContractorAndDesk, IVersioned, IDraftable
{
    public const int MaxTitle = 200;

    public const int MaxSentence = 500;

    private protected Fulfilment() => Title = CreatedByName = "";

    private protected Fulfilment(Tender tender, FulfilmentKind kind)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        Kind = kind;
        Title = CreatedByName = "";
    }

    public Guid TenderId { get; private set; }

    public FulfilmentKind Kind { get; private set; }

    /// <summary>The work that the participant does, what is bought, what is learned or done.</summary>
    public string Title { get; internal set; }

    /// <summary>How it relates to the work of the tender, as the contractor says and the adviser judges; empty where the work itself says so.</summary>
    public string Relation { get; internal set; } = "";

    /// <summary>Who delivers it for the contractor, which stays responsible; empty when it does so itself.</summary>
    public string OtherParty { get; internal set; } = "";

    /// <summary>The placement of the same participant that a training hangs on.</summary>
    public Guid? PlacementId { get; internal set; }

    /// <summary>A training of the contractor's own staff, where the region allows that: it hangs on no placement.</summary>
    public bool ForOwnStaff { get; internal set; }

    /// <summary>Of an activity, as the region's list named it when it was chosen.</summary>
    public string? ActivityType { get; internal set; }

    /// <summary>A block of the tender's schedule. Null in a draft, and where the schedule leaves no choice.</summary>
    public string? BlockCode { get; internal set; }

    /// <summary>The first day; the expected invoice date of a purchase.</summary>
    public DateOnly? From { get; internal set; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; internal set; }

    public Measures Measures { get; internal set; } = Measures.None;

    /// <summary>Who takes the place or learns. Null in a draft that does not name the person yet, and where nobody is named.</summary>
    public Guid? ParticipantId { get; internal set; }

    public FulfilmentStatus Status { get; internal set; }

    /// <summary>As valued when it was last saved.</summary>
    public Euro Value { get; internal set; }

    /// <summary>The schedule by which it was valued last.</summary>
    public Guid? TariffScheduleId { get; private set; }

    /// <summary>What waits for a decision, as it was last sent in; like the three below a cache of the sum of its lines.</summary>
    public Euro ProposedValue { get; internal set; }

    /// <summary>As the adviser agreed it; zero until then.</summary>
    public Euro AgreedValue { get; internal set; }

    /// <summary>The sum of its claimed deliveries.</summary>
    public Euro ClaimedValue { get; internal set; }

    /// <summary>The sum of its verified deliveries.</summary>
    public Euro RealisedValue { get; internal set; }

    public Guid CreatedById { get; internal set; }

    public string CreatedByName { get; internal set; }

    public DateTime CreatedAt { get; internal set; }

    /// <summary>Since when the contractor waits for a decision on the proposal.</summary>
    public DateTime? ProposedAt { get; internal set; }

    public bool IsDraft => ProposedAt is null;

    public Guid? ProposedById { get; internal set; }

    /// <summary>The last day of the promised answer time.</summary>
    public DateOnly? AnswerDueOn { get; internal set; }

    /// <summary>
    /// The day by which its next part has to be delivered, as <see cref="DeliveryRules.DeliverBy"/> says of what stands; null when nothing is
    /// expected. Kept, so that what has to be done is found without reading what was done.
    /// </summary>
    public DateOnly? DeliverBy { get; internal set; }

    public DateTime? DecidedAt { get; internal set; }

    /// <summary>Why changes were asked or why it was rejected.</summary>
    public string? DecisionReason { get; internal set; }

    public Guid Version { get; private set; }

    /// <summary>All that is true of its kind.</summary>
    public KindDescription Description => Kind.Describe();

    /// <summary>As the contractor typed it, or the supplier's own; of a training the school or trainer. Empty where there is none.</summary>
    public string SupplierName { get; internal set; } = "";

    /// <summary>Null where there is none, or while it is not in the region's list: a purchase is worth nothing until an adviser adds it.</summary>
    public Guid? SupplierId { get; internal set; }

    /// <summary>The supplier's recognition by which it was valued; the caps of the tender look at it.</summary>
    public string? RecognitionCode { get; internal set; }

    /// <summary>What the contractor says its supplier is recognised by; null where it leaves that to the region's list.</summary>
    public string? StatedRecognition { get; internal set; }

    /// <summary>The recognition that its proof has to show.</summary>
    public string? ProvedRecognition => StatedRecognition ?? RecognitionCode;

    /// <summary>What it uses of its participant's counting clock.</summary>
    public virtual MonthShare CountedMonths => default;

    /// <summary>Codes of the once-only bonuses in its value: the participant brings them in once per tender.</summary>
    internal virtual ImmutableArray<string> OnceBonusCodes => [];

    /// <summary>What counts in its value towards a most per participant and tender, as <see cref="Valuation.BroughtAmounts"/> writes it.</summary>
    public string? BroughtAmounts { get; internal set; }

    /// <summary>What its shape asks in words beside the amounts, with the answers.</summary>
    public abstract IEnumerable<(string Field, object? Value)> Said();

    /// <summary>What this schedule is told of it as a whole. Null while too little is known to ask for the rest.</summary>
    internal abstract FulfilmentFacts? FactsFor(TariffSchedule schedule, KnownFacts known);

    /// <summary>Values its deliveries one after another.</summary>
    /// <param name="inOrder">Those that stand, in the order in which they build on each other.</param>
    internal abstract DeliveredValues ValueDeliveries(TariffSchedule schedule, TenderTerm term, KnownFacts known, IReadOnlyList<DeliveredPart> inOrder);

    /// <summary>What a delivery of it has to say.</summary>
    public abstract DeliveryNeeds NeedsOf(TariffSchedule? schedule);

    /// <summary>Takes over what was filled in, as far as the schedule has a use for it.</summary>
    internal virtual void Take(ProposalInput input, TariffSchedule? schedule)
    {
        Title = input.Title?.Trim() ?? "";
        Relation = Description.AsksRelation ? input.Relation?.Trim() ?? "" : "";
        OtherParty = input.OtherParty?.Trim() ?? "";
    }

    /// <summary>Takes over the terms of an offer, as far as the schedule has a use for them.</summary>
    internal void Take(Terms terms, TariffSchedule? schedule)
    {
        BlockCode = terms.BlockCode;
        (From, To) = (terms.From, terms.To);
        Measures = Keep(terms.Measures, schedule);
    }

    /// <summary>What its block counts by.</summary>
    private protected abstract Measures Keep(Measures measures, TariffSchedule? schedule);

    /// <summary>A plus or minus of one of its amounts.</summary>
    internal void Add(AmountState state, Euro amount)
    {
        switch (state)
        {
            case AmountState.Proposed:
                ProposedValue += amount;
                break;
            case AmountState.Agreed:
                AgreedValue += amount;
                break;
            case AmountState.Claimed:
                ClaimedValue += amount;
                break;
            case AmountState.Realised:
                RealisedValue += amount;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }
    }

    /// <summary>Takes over what the valuation says of it.</summary>
    internal virtual void SetValue(Valued valued)
    {
        Value = valued.Value;
        TariffScheduleId = valued.ScheduleId;
        BroughtAmounts = valued.Result is { } result ? Valuation.BroughtAmounts.Write(result.BroughtAmounts) : null;
    }
}
