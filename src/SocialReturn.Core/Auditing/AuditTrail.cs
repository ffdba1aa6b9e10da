using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>Adds one audit event to the save that is being prepared, with the changed fields before and after.</summary>
public sealed class AuditTrail(PortalDbContext db, CurrentScope scope, TimeProvider clock, SecurityLog security)
{
    /// <summary>Reading an attribute costs more than all the rest of a field.</summary>
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Personal = new();

    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Records an act on one entity; call it after changing the entity and before saving.</summary>
    /// <param name="subject">The entity acted on; its tracked changes become before and after.</param>
    /// <param name="action">Subject and past tense, as "Tender.Registered".</param>
    public AuditEvent Record(Entity subject, string action, Guid? tenderId = null, Guid? fulfilmentId = null, string? reason = null, Euro? amount = null)
    {
        var entry = db.Entry(subject);
        var audit = Add(action, entry.Metadata.ClrType.Name, subject.Id);
        audit.RegionId = (subject as IRegionOwned)?.RegionId;
        audit.ContractorId = (subject as IContractorOwned)?.ContractorId;
        audit.TenderId = tenderId;
        audit.FulfilmentId = fulfilmentId;
        audit.Reason = reason;
        audit.AmountCents = amount?.Cents;
        audit.IsOfDraft = (subject as IDraftable)?.IsDraft ?? false;
        audit.Changes = Changes(entry);
        return audit;
    }

    /// <summary>Records an act on an account or an invitation, here and in the security log: the act only, for the fields of accounts are secrets.</summary>
    /// <param name="regionId">Whose administrator sees it.</param>
    public AuditEvent RecordAccount(string subjectType, Guid subjectId, string action, Guid? regionId = null, Guid? contractorId = null, string? reason = null)
    {
        var audit = Add(action, subjectType, subjectId);
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

    private AuditEvent Add(string action, string subjectType, Guid subjectId)
    {
        var actor = scope.Actor;
        var audit = new AuditEvent(action, subjectType, subjectId)
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

    private static string? Changes(EntityEntry entry)
    {
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        Collect(entry.Properties, entry.State, "", changes);
        foreach (var complex in entry.ComplexProperties)
        {
            Collect(complex.Properties, entry.State, complex.Metadata.Name + ".", changes);
        }

        return changes.Count == 0 ? null : JsonSerializer.Serialize(changes, Json);
    }

    private static void Collect(IEnumerable<PropertyEntry> properties, EntityState state, string prefix, SortedDictionary<string, object?[]> changes)
    {
        foreach (var property in properties)
        {
            var name = prefix + property.Metadata.Name;
            var added = state is EntityState.Added or EntityState.Detached;
            if (
                property.Metadata.IsPrimaryKey()
                || name is nameof(IVersioned.Version) or nameof(IRegionOwned.RegionId) or nameof(IContractorOwned.ContractorId)
                || (!added && Equals(property.OriginalValue, property.CurrentValue))
                || (added && property.CurrentValue is null)
            )
            {
                continue;
            }

            changes[name] =
                property.Metadata.PropertyInfo is { } field && IsPersonal(field)
                    ? []
                    : [added ? null : Printable(property.OriginalValue), Printable(property.CurrentValue)];
        }
    }

    private static bool IsPersonal(PropertyInfo field) => Personal.GetOrAdd(field, static asked => asked.GetCustomAttribute<PersonalAttribute>() is not null);

    private static object? Printable(object? value) => value is Enum or Guid or DateOnly or DateTime ? value.ToString() : value;
}
