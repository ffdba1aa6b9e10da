using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

public enum FulfilmentAct
{
    Save,
    Propose,
    Agree,
    RequestChanges,
    Reject,
    Withdraw,
    Complete,

    /// <summary>Something is delivered after all.</summary>
    Reopen,

    /// <summary>The adviser answers with other terms.</summary>
    Offer,

    /// <summary>The contractor takes the offer.</summary>
    Accept,

    /// <summary>The contractor does not take it.</summary>
    Decline,
}

public enum DeliveryAct
{
    Save,
    Claim,

    /// <summary>The contractor takes back what waits.</summary>
    Withdraw,

    /// <summary>The contractor brings it to another tender.</summary>
    Move,
    Verify,
    RequestChanges,
    Reject,

    /// <summary>One side says that what was verified is otherwise, and the other agrees or not.</summary>
    Correct,

    /// <summary>A correction that takes all of it back was agreed to.</summary>
    Reverse,
}

/// <summary>The state machine of fulfilments and their deliveries: every transition that exists stands here, and no other exists.</summary>
public static class FulfilmentRules
{
    private static readonly Dictionary<(FulfilmentStatus From, FulfilmentAct Act), FulfilmentStatus> Fulfilments = new()
    {
        [(FulfilmentStatus.Draft, FulfilmentAct.Save)] = FulfilmentStatus.Draft,
        [(FulfilmentStatus.Draft, FulfilmentAct.Propose)] = FulfilmentStatus.Proposed,
        [(FulfilmentStatus.Draft, FulfilmentAct.Withdraw)] = FulfilmentStatus.Withdrawn,
        [(FulfilmentStatus.Proposed, FulfilmentAct.Agree)] = FulfilmentStatus.Agreed,
        [(FulfilmentStatus.Proposed, FulfilmentAct.RequestChanges)] = FulfilmentStatus.ChangesRequested,
        [(FulfilmentStatus.Proposed, FulfilmentAct.Reject)] = FulfilmentStatus.Rejected,
        [(FulfilmentStatus.Proposed, FulfilmentAct.Withdraw)] = FulfilmentStatus.Withdrawn,
        [(FulfilmentStatus.Proposed, FulfilmentAct.Offer)] = FulfilmentStatus.Offered,
        [(FulfilmentStatus.Offered, FulfilmentAct.Accept)] = FulfilmentStatus.Agreed,
        [(FulfilmentStatus.Offered, FulfilmentAct.Decline)] = FulfilmentStatus.Proposed,
        [(FulfilmentStatus.Offered, FulfilmentAct.Withdraw)] = FulfilmentStatus.Withdrawn,
        [(FulfilmentStatus.ChangesRequested, FulfilmentAct.Save)] = FulfilmentStatus.ChangesRequested,
        [(FulfilmentStatus.ChangesRequested, FulfilmentAct.Propose)] = FulfilmentStatus.Proposed,
        [(FulfilmentStatus.ChangesRequested, FulfilmentAct.Withdraw)] = FulfilmentStatus.Withdrawn,
        [(FulfilmentStatus.Agreed, FulfilmentAct.Complete)] = FulfilmentStatus.Completed,
        [(FulfilmentStatus.Completed, FulfilmentAct.Reopen)] = FulfilmentStatus.Agreed,
    };

    private static readonly Dictionary<(DeliveryStatus From, DeliveryAct Act), DeliveryStatus> Deliveries = new()
    {
        [(DeliveryStatus.Draft, DeliveryAct.Save)] = DeliveryStatus.Draft,
        [(DeliveryStatus.Draft, DeliveryAct.Claim)] = DeliveryStatus.Claimed,
        [(DeliveryStatus.Claimed, DeliveryAct.Verify)] = DeliveryStatus.Verified,
        [(DeliveryStatus.Claimed, DeliveryAct.RequestChanges)] = DeliveryStatus.ChangesRequested,
        [(DeliveryStatus.Claimed, DeliveryAct.Reject)] = DeliveryStatus.Rejected,
        [(DeliveryStatus.Verified, DeliveryAct.Correct)] = DeliveryStatus.Verified,
        [(DeliveryStatus.Verified, DeliveryAct.Reverse)] = DeliveryStatus.Reversed,
        [(DeliveryStatus.ChangesRequested, DeliveryAct.Save)] = DeliveryStatus.ChangesRequested,
        [(DeliveryStatus.ChangesRequested, DeliveryAct.Claim)] = DeliveryStatus.Claimed,
        [(DeliveryStatus.Claimed, DeliveryAct.Withdraw)] = DeliveryStatus.Withdrawn,
        [(DeliveryStatus.ChangesRequested, DeliveryAct.Withdraw)] = DeliveryStatus.Withdrawn,
        [(DeliveryStatus.Withdrawn, DeliveryAct.Save)] = DeliveryStatus.Withdrawn,
        [(DeliveryStatus.Withdrawn, DeliveryAct.Claim)] = DeliveryStatus.Claimed,
        [(DeliveryStatus.Draft, DeliveryAct.Move)] = DeliveryStatus.Moved,
        [(DeliveryStatus.Claimed, DeliveryAct.Move)] = DeliveryStatus.Moved,
        [(DeliveryStatus.ChangesRequested, DeliveryAct.Move)] = DeliveryStatus.Moved,
        [(DeliveryStatus.Withdrawn, DeliveryAct.Move)] = DeliveryStatus.Moved,
    };

    /// <summary>Whose act it is; null for what the portal does by itself, or the sides together. The services refuse it to the other side.</summary>
    public static CaseSide? SideOf(FulfilmentAct act) =>
        act switch
        {
            FulfilmentAct.Save or FulfilmentAct.Propose or FulfilmentAct.Withdraw or FulfilmentAct.Accept or FulfilmentAct.Decline => CaseSide.Contractor,
            FulfilmentAct.Agree or FulfilmentAct.RequestChanges or FulfilmentAct.Reject or FulfilmentAct.Offer or FulfilmentAct.Reopen => CaseSide.Desk,
            FulfilmentAct.Complete => null,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <inheritdoc cref="SideOf(FulfilmentAct)"/>
    public static CaseSide? SideOf(DeliveryAct act) =>
        act switch
        {
            DeliveryAct.Save or DeliveryAct.Claim or DeliveryAct.Withdraw or DeliveryAct.Move => CaseSide.Contractor,
            DeliveryAct.Verify or DeliveryAct.RequestChanges or DeliveryAct.Reject => CaseSide.Desk,
            _ when IsOfBoth(act) => null,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <summary>Whether one side asks for it, either of them, and the other agrees.</summary>
    public static bool IsOfBoth(DeliveryAct act) => act is DeliveryAct.Correct or DeliveryAct.Reverse;

    /// <summary>Sent in and not decided for good: what counts as proposed.</summary>
    public static readonly FulfilmentStatus[] Undecided = [FulfilmentStatus.Proposed, FulfilmentStatus.ChangesRequested, FulfilmentStatus.Offered];

    /// <summary>Where an act leads, or null when it is not allowed in this state.</summary>
    public static FulfilmentStatus? Next(FulfilmentStatus status, FulfilmentAct act) => Fulfilments.TryGetValue((status, act), out var next) ? next : null;

    /// <inheritdoc cref="Next(FulfilmentStatus, FulfilmentAct)"/>
    public static DeliveryStatus? Next(DeliveryStatus status, DeliveryAct act) => Deliveries.TryGetValue((status, act), out var next) ? next : null;

    /// <summary>Whether the contractor may still change the proposal.</summary>
    public static bool IsEditable(FulfilmentStatus status) => Next(status, FulfilmentAct.Save) is not null;

    /// <inheritdoc cref="IsEditable(FulfilmentStatus)"/>
    public static bool IsEditable(DeliveryStatus status) => Next(status, DeliveryAct.Save) is not null;

    /// <summary>Whether the contractor may throw it away: nobody else has seen it.</summary>
    public static bool IsRemovable(DeliveryStatus status) => status == DeliveryStatus.Draft;

    /// <summary>Whether a training may hang on a placement in this state: it was proposed, and nobody took it back.</summary>
    public static bool CarriesOthers(FulfilmentStatus status) => status is FulfilmentStatus.Agreed or FulfilmentStatus.Completed || Undecided.Contains(status);

    /// <summary>Whether it ended without an agreement, so that the same may be proposed again as something new.</summary>
    public static bool MayProposeAgain(FulfilmentStatus status) => status is FulfilmentStatus.Rejected or FulfilmentStatus.Withdrawn;

    /// <summary>Whether something may be delivered now.</summary>
    public static bool IsDeliverable(FulfilmentStatus status) => status == FulfilmentStatus.Agreed;
}
