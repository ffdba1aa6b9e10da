using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Happenings;

/// <summary>One line of the audit log: who, what, which record, when, from where, why, and what changed of the row.</summary>
public sealed class AuditPolicy(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <exception cref="TenancyException">The line, or what somebody is told with it, would reach who may not read the row.</exception>
    internal AuditEvent Write(Happening happening)
    {
        RefuseWiderThanItsRow(happening);
        var actor = scope.Actor;
        var line = new AuditEvent(happening.Act.Name, happening.SubjectType, happening.SubjectId, happening.Reader)
        {
            At = clock.UtcNow(),
            ActorId = actor.UserId,
            ActorName = actor.Name,
            ActorRole = actor.Role,
            Address = actor.Address,
            RegionId = happening.RegionId,
            ContractorId = happening.ContractorId,
            TenderId = happening.TenderId,
            FulfilmentId = happening.FulfilmentId,
            Reason = happening.Reason,
            AmountBeforeCents = happening.AmountBefore?.Cents,
            AmountCents = happening.Amount?.Cents,
            Changes = ChangesOf(happening),
        };
        db.AuditEvents.Add(line);
        return line;
    }

    private static void RefuseWiderThanItsRow(Happening happening)
    {
        if (
            happening is EntityHappening { Entity: var row }
            && (!happening.Reader.MayReadOf(row.GetType()) || (happening.Tells is not null && !Reader.ContractorAndDesk.MayReadOf(row.GetType())))
        )
        {
            throw new TenancyException($"{happening.Act.Name}: told to {happening.Reader}, who may not read {row.GetType().Name}.");
        }
    }

    private string? ChangesOf(Happening happening) =>
        happening is not EntityHappening row ? null
        : row.HasOwnChanges ? row.Changes
        : TrackedChanges.Of(db.Entry(row.Entity));
}
