using System.Numerics;

namespace SocialReturn.Core.Tariffs;

/// <summary>Sets that may lie within each other, beside each other or across each other, each with a weight.</summary>
internal static class ApartSets
{
    /// <summary>The most that sets of which no two have a member in common weigh together. Sets within each other count once, by the heavier choice.</summary>
    /// <param name="sets">At most <see cref="FloorReader.MostFloors"/>, for each choice between sets that overlap is tried.</param>
    public static TWeight Most<TMember, TWeight>(IEnumerable<(HashSet<TMember> Members, TWeight Weight)> sets)
        where TWeight : INumber<TWeight> => Most(sets.Where(set => set.Weight > TWeight.Zero).ToList(), TWeight.Zero);

    private static TWeight Most<TMember, TWeight>(List<(HashSet<TMember> Members, TWeight Weight)> sets, TWeight before)
        where TWeight : INumber<TWeight>
    {
        if (sets.Count == 0)
        {
            return before;
        }

        var (first, others) = (sets[0], sets[1..]);
        var apart = others.FindAll(other => !other.Members.Overlaps(first.Members));
        var taken = Most(apart, before + first.Weight);
        return apart.Count == others.Count ? taken : TWeight.Max(taken, Most(others, before));
    }
}
