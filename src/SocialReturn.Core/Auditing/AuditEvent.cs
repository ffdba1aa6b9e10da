using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>One write: who, what, which record, when, from where and why. Append-only.</summary>
public sealed class AuditEvent : Entity, IReadByOwnRule, IAppendOnly
{
    private AuditEvent()
    {
        Action = SubjectType = ActorName = ActorRole = Address = "";
    }

    internal AuditEvent(string action, string subjectType, Guid subjectId, Reader reader)
        : this()
    {
        Action = action;
        SubjectType = subjectType;
        SubjectId = subjectId;
        Reader = reader;
    }

    /// <summary>Empty for writes that belong to no region (accounts, regions).</summary>
    public Guid? RegionId { get; internal set; }

    public Guid? ContractorId { get; internal set; }

    public Guid? TenderId { get; internal set; }

    public Guid? FulfilmentId { get; internal set; }

    public DateTime At { get; internal set; }

    public Guid ActorId { get; internal set; }

    public string ActorName { get; internal set; }

    public string ActorRole { get; internal set; }

    public string Address { get; internal set; }

    /// <summary>Subject and past tense, as "Fulfilment.Proposed".</summary>
    public string Action { get; private set; }

    public string SubjectType { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Before and after per field as JSON: {"Status":["Draft","Proposed"]}. Of participants' personal fields only the name.</summary>
    public string? Changes { get; internal set; }

    public string? Reason { get; internal set; }

    /// <summary>Who may read the line; of which region, contractor or person says the line itself.</summary>
    public Reader Reader { get; private set; }

    /// <summary>What the amount was before, in cents; null when the act changed none.</summary>
    public long? AmountBeforeCents { get; internal set; }

    /// <summary>The amount the act was about, or what it became, in cents, so that a history line can name it.</summary>
    public long? AmountCents { get; internal set; }
}
