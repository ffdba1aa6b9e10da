using Shouldly;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>
/// The folders of Core stand on floors: what is above uses what is below, never the other way round, so no two folders need each other
/// (docs/adr/0017-floors.md). Composition roots know all and stand on no floor.
/// </summary>
public sealed class FloorTests(ITestOutputHelper output)
{
    /// <summary>From the bottom. On one floor a folder may use those before it.</summary>
    private static readonly string[][] Floors =
    [
        ["Common"],
        ["Tenancy", "Auditing", "Storage", "Jobs", "Data"],
        ["Notifications", "Happenings"],
        ["Regions", "Tariffs", "Valuation", "Rounds"],
        ["Contractors", "Suppliers", "Participants", "Progress"],
        ["Mail", "Accounts"],
        ["Tenders", "Evidence", "Protocols", "Notes"],
        ["Fulfilments"],
        ["Obligations", "Publishing", "Platform"],
        ["Reports", "Rehearsal", "Calculator"],
        ["Verification"],
        ["Backup"],
    ];

    [Fact]
    public void Folders_Arrows_PointDown()
    {
        List<string> order = [.. Floors.SelectMany(floor => floor)];
        var arrows = Arrows();
        var folders = arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct(StringComparer.Ordinal).ToList();
        foreach (var folder in order)
        {
            output.WriteLine(
                $"Covered: {folder} -> {string.Join(", ", arrows.Where(arrow => arrow.From == folder).Select(arrow => arrow.To).OrderBy(order.IndexOf))}"
            );
        }

        order.Order(StringComparer.Ordinal).ShouldBe(folders.Order(StringComparer.Ordinal), "each folder of Core stands on one floor");
        Sweep.Over(output, $"arrows between {folders.Count} folders of Core", arrows, arrow =>
            order.IndexOf(arrow.To) < order.IndexOf(arrow.From) ? [] : [$"{arrow.From} -> {arrow.To} points up: {string.Join(", ", arrow.Uses.Take(8))}"]
        );
    }

    private static List<Arrow> Arrows()
    {
        var core = typeof(Tender).Assembly;
        return
        [
            .. core.GetTypes()
                .Where(type => FolderOf(type) is not null)
                .SelectMany(type => CompiledReferences.Of(type).Where(used => used.Assembly == core).Select(used => (Type: type, Used: used)))
                .Select(pair => (From: FolderOf(pair.Type)!, To: FolderOf(pair.Used), Use: $"{Outermost(pair.Type).Name} uses {Outermost(pair.Used).Name}"))
                .Where(pair => pair.To is not null && pair.To != pair.From)
                .GroupBy(
                    pair => (pair.From, pair.To),
                    (pair, uses) => new Arrow(pair.From, pair.To!, [.. uses.Select(use => use.Use).Distinct(StringComparer.Ordinal)])
                )
                .OrderBy(arrow => arrow.From, StringComparer.Ordinal)
                .ThenBy(arrow => arrow.To, StringComparer.Ordinal),
        ];
    }

    /// <returns>Null for what stands on no floor: what puts the parts together, and the migrations that know every table.</returns>
    private static string? FolderOf(Type type)
    {
        const string root = "SocialReturn.Core.";
        var outermost = Outermost(type);
        return
            outermost.Namespace?.StartsWith(root, StringComparison.Ordinal) == true
            && !outermost.Name.EndsWith("Setup", StringComparison.Ordinal)
            && !outermost.Name.EndsWith("DbContext", StringComparison.Ordinal)
            && !outermost.Namespace.Contains(".Migrations", StringComparison.Ordinal)
            ? outermost.Namespace[root.Length..].Split('.')[0]
            : null;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private sealed record Arrow(string From, string To, IReadOnlyList<string> Uses);
}
