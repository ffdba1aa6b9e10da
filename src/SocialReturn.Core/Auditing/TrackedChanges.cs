using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>The fields of a row that change with the next save, each with its value before and after, as JSON.</summary>
internal static class TrackedChanges
{
    /// <summary>Reading an attribute costs more than all the rest of a field.</summary>
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Personal = new();

    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Of(EntityEntry entry)
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
