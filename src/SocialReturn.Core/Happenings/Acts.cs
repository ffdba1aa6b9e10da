using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace SocialReturn.Core.Happenings;

/// <summary>Every act there is: the members of all classes whose name ends in "Acts". No list has to be told of a new one.</summary>
public static class Acts
{
    public static ImmutableArray<Act> All { get; } =
    [
        .. typeof(Acts)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith(nameof(Acts), StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<Act>()
            .OrderBy(act => act.Name, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, Act> ByName = All.ToFrozenDictionary(act => act.Name, StringComparer.Ordinal);

    /// <returns>Null for a line that an older version left, of an act that is no more.</returns>
    public static Act? Find(string name) => ByName.GetValueOrDefault(name);
}
