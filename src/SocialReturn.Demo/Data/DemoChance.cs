namespace SocialReturn.Demo.Data;

/// <summary>Chance that is the same at every start: each thing draws from the seed of its own name, so that one more thing shifts no other.</summary>
internal static class DemoChance
{
    public static Random Of(params ReadOnlySpan<object> parts)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var part in parts)
        {
            foreach (var character in $"{part}|")
            {
                hash = (hash ^ character) * 16777619u;
            }
        }

        return new Random((int)(hash & int.MaxValue));
    }

    public static T Pick<T>(this Random chance, IReadOnlyList<T> items) => items[chance.Next(items.Count)];

    public static bool Percent(this Random chance, int percent) => chance.Next(100) < percent;
}
