using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit.Operations;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Operations;

/// <summary>Each command line of the book is typed, in its order, on an imitated machine that has nothing of the portal yet.</summary>
public sealed partial class BookTests(PublishedPortal portal, ITestOutputHelper output) : IClassFixture<PublishedPortal>
{
    /// <summary>How lines begin that cannot be typed here, and why.</summary>
    private static readonly Dictionary<string, string> NotTyped = new(StringComparer.Ordinal)
    {
        ["docker compose "] = "there is no container engine: ContainerLayoutTests imitates what the image does",
        ["install -D -m 0400 -o 1654 "] = "the same",
        ["dotnet tool restore"] = "the network",
        ["dotnet ef "] = "the network, and SQL Server",
    };

    /// <summary>Lines that end otherwise than with 0 on this machine.</summary>
    private static readonly Dictionary<string, int> EndsWith = new(StringComparer.Ordinal)
    {
        // Nobody of that name was invited here.
        ["socialreturn unlock jan@example.nl"] = 1,
        ["socialreturn end-sessions jan@example.nl"] = 1,
    };

    [RootFact]
    public async Task EveryLine_OnAMachineThatHasNothing_DoesWhatTheBookSays()
    {
        var all = Book.Lines();
        var typed = all.Where(line => !NotTyped.Keys.Any(start => line.StartsWith(start, StringComparison.Ordinal))).ToList();
        NotTyped.Keys.ShouldAllBe(start => all.Any(line => line.StartsWith(start, StringComparison.Ordinal)));
        EndsWith.Keys.ShouldBeSubsetOf(typed);

        await using var machine = await ImitatedMachine.TypeAsync(portal, typed);

        output.WriteLine(machine.Said);
        var ends = End().Matches(machine.Said).Select(match => int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture)).ToList();
        ends.Count.ShouldBe(typed.Count);
        typed
            .Zip(ends)
            .Where(pair => pair.Second != EndsWith.GetValueOrDefault(pair.First))
            .Select(pair => $"{pair.First}: {pair.Second}")
            .ShouldBeEmpty(machine.Said);
        machine.Said.ShouldContain("Everything holds.");
        output.WriteLine($"Covered: {typed.Count} command lines of the book typed, {all.Count - typed.Count} named as not typed");
    }

    [GeneratedRegex(@"^== (?<code>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex End();
}
