using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SocialReturn.Core.Tenancy;

/// <summary>
/// What query filters do not stop: writing a row of another region or contractor, or one that the contractor may not read, moving a row
/// to another, and changing what is append-only. Runs before every save.
/// </summary>
internal static class TenancyGuard
{
    public static void Check(ChangeTracker tracker, AccessScope? scope)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            if (scope is null)
            {
                throw new TenancyException($"{entry.Metadata.ClrType.Name}: a write without an access scope.");
            }

            CheckAppendOnly(entry);
            if (entry.Entity is IRegionOwned owned)
            {
                CheckUnmoved(entry);
                CheckInside(entry, owned, scope);
            }
            else
            {
                SharedRowGuard.Check(entry, scope);
            }
        }
    }

    private static void CheckAppendOnly(EntityEntry entry)
    {
        if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
        {
            throw new TenancyException($"{entry.Metadata.ClrType.Name}: append-only.");
        }
    }

    private static void CheckUnmoved(EntityEntry entry)
    {
        if (entry.State != EntityState.Modified)
        {
            return;
        }

        foreach (var property in entry.Properties)
        {
            if (
                property.Metadata.Name is nameof(IRegionOwned.RegionId) or nameof(IContractorOwned.ContractorId)
                && !Equals(property.OriginalValue, property.CurrentValue)
            )
            {
                throw new TenancyException($"{entry.Metadata.ClrType.Name}: {property.Metadata.Name} never changes.");
            }
        }
    }

    private static void CheckInside(EntityEntry entry, IRegionOwned owned, AccessScope scope)
    {
        var inside = scope.Kind switch
        {
            AccessScopeKind.System => owned.RegionId != Guid.Empty,
            AccessScopeKind.Region => owned.RegionId == scope.RegionId,
            AccessScopeKind.Contractor => owned is IReadByContractorAndDesk own && own.ContractorId == scope.ContractorId && own.RegionId != Guid.Empty,
            _ => false,
        };
        if (!inside)
        {
            throw new TenancyException($"{entry.Metadata.ClrType.Name}: a write outside the {scope.Kind} scope.");
        }
    }
}
