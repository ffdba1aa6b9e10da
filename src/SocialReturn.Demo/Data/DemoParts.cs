namespace SocialReturn.Demo.Data;

/// <summary>
/// Deals the tenders out over histories that are played beside each other. A contractor's life touches no other contractor's, but for
/// those with whom the same person worked: these stay together, so that who came first is the same in every run.
/// </summary>
internal static class DemoParts
{
    private const int Most = 4;

    /// <summary>As many as there are processors, and no more than make a difference.</summary>
    public static int Count => Math.Clamp(Environment.ProcessorCount, 1, Most);

    public static List<List<DemoTender>> Of(IEnumerable<DemoTender> tenders, int count)
    {
        var together = Together();
        List<List<DemoTender>> parts = [.. Enumerable.Range(0, count).Select(_ => new List<DemoTender>())];
        var groups = tenders.GroupBy(tender => together.GetValueOrDefault(tender.Contractor, tender.Contractor), StringComparer.Ordinal);
        foreach (var group in groups.OrderByDescending(Size).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            parts.MinBy(Size)!.AddRange(group);
        }

        return parts;
    }

    private static int Size(IEnumerable<DemoTender> tenders) => tenders.Sum(tender => Math.Max(tender.Count, 1));

    /// <summary>Per contractor the one that its group is called after.</summary>
    private static Dictionary<string, string> Together()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DemoTable.Read("twins.csv"))
        {
            var (left, right) = (names.GetValueOrDefault(row["contractor"], row["contractor"]), names.GetValueOrDefault(row["same"], row["same"]));
            (names[row["contractor"]], names[row["same"]]) = (right, right);
            foreach (var name in names.Where(pair => pair.Value == left).Select(pair => pair.Key).ToList())
            {
                names[name] = right;
            }
        }

        return names;
    }
}
