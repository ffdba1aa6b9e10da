using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;

namespace SocialReturn.Core.Tenancy;

/// <summary>Who reads the rows of a type: the one reader that it names.</summary>
public static class RowReaders
{
    /// <summary>The types of the frameworks, which cannot name one.</summary>
    private static readonly FrozenDictionary<Type, Type> OfFrameworks = new Dictionary<Type, Type>
    {
        [typeof(IdentityUserClaim<Guid>)] = typeof(IReadToFindWhoAsks),
        [typeof(IdentityUserLogin<Guid>)] = typeof(IReadToFindWhoAsks),
        [typeof(IdentityUserPasskey<Guid>)] = typeof(IReadToFindWhoAsks),
        [typeof(IdentityUserToken<Guid>)] = typeof(IReadToFindWhoAsks),
        [typeof(DataProtectionKey)] = typeof(IReadByJobs),
    }.ToFrozenDictionary();

    private static readonly ConcurrentDictionary<Type, Type> Known = new(OfFrameworks);

    /// <exception cref="InvalidOperationException">It names none, or more than one.</exception>
    public static Type Of(Type entity) => Known.GetOrAdd(entity, Named);

    private static Type Named(Type entity)
    {
        var named = entity.GetInterfaces().Where(type => type != typeof(INamesReader) && typeof(INamesReader).IsAssignableFrom(type)).ToList();
        List<Type> narrowest = [.. named.Where(type => !named.Exists(other => other != type && type.IsAssignableFrom(other)))];
        return narrowest.Count switch
        {
            1 => narrowest[0],
            0 => throw new InvalidOperationException($"{entity.Name} names no reader: say which {nameof(INamesReader)} reads it (docs/adding-a-feature.md)."),
            _ => throw new InvalidOperationException($"{entity.Name} names several readers: {string.Join(", ", narrowest.Select(type => type.Name))}."),
        };
    }
}
