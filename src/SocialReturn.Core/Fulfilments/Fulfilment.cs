using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>One way in which a contractor meets its obligation: proposed, agreed, delivered in parts, verified.</summary>
public abstract class Fulfilment : CaseEntity, IVersioned, IDraftable
{
    public const int MaxTitle = 200;

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

    /// <summary>The work that the participant does, or what is bought.</summary>
    public string Title { get; internal set; }

    public FulfilmentStatus Status { get; internal set; }

    /// <summary>As valued when it was last saved.</summary>
    public Euro Value { get; internal set; }

    /// <summary>The schedule by which it was valued last.</summary>
    public Guid? TariffScheduleId { get; private set; }

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

    public DateTime? DecidedAt { get; internal set; }

    /// <summary>Why changes were asked or why it was rejected.</summary>
    public string? DecisionReason { get; internal set; }

    public Guid Version { get; private set; }

    /// <summary>Takes over what the valuation says of it.</summary>
    internal virtual void SetValue(Valued valued)
    {
        Value = valued.Value;
        TariffScheduleId = valued.ScheduleId;
    }
}
