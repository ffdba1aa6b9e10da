using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Happenings;

/// <summary>
/// Something that happened, said once by the service that did it. The line of the audit log, the sentence of a history, the notification,
/// the mails and what is counted follow from it (docs/adr/0030-happenings.md).
/// </summary>
public abstract record Happening(Act Act)
{
    public abstract string SubjectType { get; }

    public abstract Guid SubjectId { get; }

    /// <summary>Empty for what belongs to no region: accounts, and the installation.</summary>
    public virtual Guid? RegionId => null;

    public virtual Guid? ContractorId => null;

    public virtual Guid? TenderId => null;

    public virtual Guid? FulfilmentId => null;

    public virtual Guid? DeliveryId => null;

    /// <summary>As somebody typed it.</summary>
    public string? Reason { get; init; }

    /// <summary>What the amount was before; null when the act did not change one.</summary>
    public virtual Euro? AmountBefore => null;

    /// <summary>What it is about, or what the amount became.</summary>
    public virtual Euro? Amount => null;

    /// <summary>What a notification names: the amount it is about, unless it is told what became of another.</summary>
    public virtual Euro AmountTold => Amount ?? Euro.Zero;

    /// <summary>About something that was never sent in: its contractor alone reads of it.</summary>
    public virtual bool IsOfDraft => false;

    /// <summary>Another than the act's where two acts are told as one.</summary>
    public virtual NotificationKind? Tells => Act.Tells;

    public Reader Reader => IsOfDraft ? Reader.Contractor : Act.Reader;

    /// <summary>A happening may carry what no log keeps, as a link that lets somebody in.</summary>
    public sealed override string ToString() => Act.Name;
}
