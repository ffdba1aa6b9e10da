using Shouldly;
using Xunit.Abstractions;

namespace SocialReturn.TestKit;

/// <summary>A guard over everything of a kind. It prints what it covered, names every fault, and fails when there was nothing to look at.</summary>
public static class Sweep
{
    /// <param name="output">Where the coverage is printed; tests/run.sh shows it at the end.</param>
    /// <param name="what">The kind in the plural, as "endpoints".</param>
    /// <param name="items">Everything of that kind.</param>
    /// <param name="faults">What is wrong with one of them; empty when nothing is.</param>
    public static void Over<T>(ITestOutputHelper output, string what, IEnumerable<T> items, Func<T, IEnumerable<string>> faults)
    {
        var all = items.ToList();
        output.WriteLine($"Covered: {all.Count} {what}");
        all.ShouldNotBeEmpty($"a sweep over no {what} proves nothing");
        all.SelectMany(faults).ShouldBeEmpty();
    }

    /// <summary>The same, where looking takes a request or a query.</summary>
    public static async Task OverAsync<T>(ITestOutputHelper output, string what, IEnumerable<T> items, Func<T, Task<IEnumerable<string>>> faults)
    {
        var found = new List<string>();
        var count = 0;
        foreach (var item in items)
        {
            found.AddRange(await faults(item));
            count++;
        }

        output.WriteLine($"Covered: {count} {what}");
        count.ShouldBeGreaterThan(0, $"a sweep over no {what} proves nothing");
        found.ShouldBeEmpty();
    }
}
