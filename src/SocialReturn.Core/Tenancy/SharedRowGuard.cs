using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SocialReturn.Core.Tenancy;

/// <summary>
/// The rows that belong to no region: one region never writes what others share. Those of the jobs nobody at work writes; another row
/// says itself who may write it, and otherwise names the region or contractor at work and no other.
/// </summary>
internal static class SharedRowGuard
{
    public static void Check(EntityEntry entry, AccessScope scope)
    {
        var allowed =
            scope.Kind == AccessScopeKind.System
            || (!IsOfJobs(entry) && (entry.Entity is ISharedRow row ? Allows(row, entry.State, scope) : NamesOnlyOwn(entry, scope)));
        if (!allowed)
        {
            throw new TenancyException($"{entry.Metadata.ClrType.Name}: a shared row that the {scope.Kind} scope may not write.");
        }
    }

    private static bool IsOfJobs(EntityEntry entry) => !entry.Metadata.IsOwned() && RowReaders.Of(entry.Metadata.ClrType) == typeof(IReadByJobs);

    private static bool Allows(ISharedRow row, EntityState state, AccessScope scope) =>
        state switch
        {
            EntityState.Added => row.MayBeAddedBy(scope),
            EntityState.Modified => row.MayBeChangedBy(scope),
            _ => false,
        };

    private static bool NamesOnlyOwn(EntityEntry entry, AccessScope scope) =>
        scope.Kind switch
        {
            AccessScopeKind.Region or AccessScopeKind.Authority => Names(entry, nameof(AccessScope.RegionId), scope.RegionId),
            AccessScopeKind.Contractor => Names(entry, nameof(AccessScope.ContractorId), scope.ContractorId),
            _ => true,
        };

    /// <summary>Has no such column, leaves it empty, or names this one.</summary>
    private static bool Names(EntityEntry entry, string column, Guid? own) =>
        entry.Metadata.FindProperty(column) is not { } property || entry.Property(property.Name).CurrentValue is not Guid named || named == own;
}
