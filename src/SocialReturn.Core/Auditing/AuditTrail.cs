using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>Adds one audit event to the save that is being prepared, with the changed fields before and after.</summary>
public sealed class AuditTrail(PortalDbContext db, CurrentScope scope, TimeProvider clock, SecurityLog security)
{
    /// <summary>Records an act on one entity; call it after changing the entity and before saving.</summary>
    /// <param name="subject">The entity acted on; its tracked changes become before and after.</param>
    /// <param name="action">Subject and past tense, as "Tender.Registered".</param>
    public AuditEvent Record(Entity subject, string action, Guid? tenderId = null, Guid? fulfilmentId = null, string? reason = null, Euro? amount = null)
    {
        var entry = db.Entry(subject);
        var audit = Add(action, entry.Metadata.ClrType.Name, subject.Id, ReaderOf(subject));
        audit.RegionId = (subject as IRegionOwned)?.RegionId;
        audit.ContractorId = (subject as IContractorOwned)?.ContractorId;
        audit.TenderId = tenderId;
        audit.FulfilmentId = fulfilmentId;
        audit.Reason = reason;
        audit.AmountCents = amount?.Cents;
        audit.Changes = TrackedChanges.Of(entry);
        return audit;
    }

    /// <summary>Records an act on an account or an invitation, here and in the security log: the act only, for the fields of accounts are secrets.</summary>
    /// <param name="regionId">Whose administrator sees it.</param>
    public AuditEvent RecordAccount(string subjectType, Guid subjectId, string action, Guid? regionId = null, Guid? contractorId = null, string? reason = null)
    {
        var audit = Add(action, subjectType, subjectId, Reader.Place);
        audit.RegionId = regionId;
        audit.ContractorId = contractorId;
        audit.Reason = reason;
        security.Write(
            SecurityEvent.AccountAct,
            new SecurityFacts
            {
                AccountId = audit.ActorId == Guid.Empty ? null : audit.ActorId,
                Address = audit.Address,
                Act = action,
                SubjectId = subjectId,
            }
        );
        return audit;
    }

    private static Reader ReaderOf(Entity subject) =>
        subject switch
        {
            IDraftable { IsDraft: true } => Reader.Contractor,
            IContractorOwned => Reader.ContractorAndDesk,
            IRegionOwned => Reader.Desk,
            _ => Reader.Place,
        };

    private AuditEvent Add(string action, string subjectType, Guid subjectId, Reader reader)
    {
        var actor = scope.Actor;
        var audit = new AuditEvent(action, subjectType, subjectId, reader)
        {
            At = clock.UtcNow(),
            ActorId = actor.UserId,
            ActorName = actor.Name,
            ActorRole = actor.Role,
            Address = actor.Address,
        };
        db.AuditEvents.Add(audit);
        return audit;
    }
}
