using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Notifications;

public enum NotificationKind
{
    TenderConfirmed,
    TenderRefused,
    ProposalAgreed,
    ProposalChangesRequested,
    ProposalRejected,

    /// <summary>The desk answered with other terms, which wait for the contractor.</summary>
    ProposalOffered,
    ClaimVerified,
    ClaimVerifiedInPart,
    ClaimChangesRequested,
    ClaimRejected,

    /// <summary>The desk says that something verified is otherwise, which waits for the contractor.</summary>
    CorrectionOffered,
    FulfilmentReopened,
    CorrectionApproved,
    CorrectionRefused,
    TurnoverConfirmed,
    TurnoverRefused,
    ObligationChanged,
    ScheduleRepinned,

    /// <summary>A region named a contact who does not work at the contractor.</summary>
    ContactNamed,
    TenderCorrected,

    /// <summary>A region lets nothing in from the contractor any more.</summary>
    ContractorBlocked,
    ContractorUnblocked,

    /// <summary>A region looks for a new owner of a contractor whose own owners are silent.</summary>
    OwnerRequested,
    OwnerInvited,
    OwnerRequestClosed,
}

/// <summary>What happened, for the people of a contractor: exactly one per decision.</summary>
public sealed class Notification : CaseEntity, IReadByContractorAndDesk
{
    private Notification() { }

    internal Notification(Guid regionId, Guid contractorId, NotificationKind kind, Guid auditEventId, DateTime at)
        : base(regionId, contractorId)
    {
        Kind = kind;
        AuditEventId = auditEventId;
        At = at;
    }

    public NotificationKind Kind { get; private set; }

    /// <summary>The decision it tells about.</summary>
    public Guid AuditEventId { get; private set; }

    /// <summary>Null when it is about the contractor as a whole.</summary>
    public Guid? TenderId { get; internal set; }

    public Guid? FulfilmentId { get; internal set; }

    public Guid? DeliveryId { get; internal set; }

    public Euro Amount { get; internal set; }

    public DateTime At { get; private set; }
}
