using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>What every controller does in one way: what was done is told, an outcome is answered, and an address is known.</summary>
public sealed partial class ControllerRuleTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> KeepsMessages = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Web/Infrastructure/Mvc/Onward.cs"] = "keeps what the next page says",
        ["src/SocialReturn.Web/TagHelpers/MessagesTagHelper.cs"] = "says it",
        ["src/SocialReturn.Web/Features/KeptForms/RestoreFilter.cs"] = "hands what a page needs to a page of its own",
    };

    private static readonly Dictionary<string, string> KnowsKinds = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Web/Infrastructure/Mvc/OutcomeResults.cs"] = "the one answer",
        ["src/SocialReturn.Web/Features/Evidence/UploadAnswers.cs"] = "one of several files, whose status goes into a list",
        ["src/SocialReturn.Web/Features/Evidence/UploadReceiver.cs"] = "stops at the first file whose answer holds for all",
        ["src/SocialReturn.Web/Areas/Adviser/Tenders/RepinController.cs"] = "two outcomes, of which the page shows one",
    };

    private static readonly Dictionary<string, string> OwnAddresses = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Web/Features/Errors/ErrorPages.cs"] = "the page about a fault, which nobody is sent to",
        ["src/SocialReturn.Web/Shared/ShellNavigation.cs"] = "compares a route with the links of the menu",
        ["src/SocialReturn.Web/Features/KeptForms/RestoredForm.cs"] = "a path that the pipeline reads, and no page",
    };

    [Fact]
    public void Messages_ForTheNextPage_AreKeptInOnePlace() =>
        Hold("source files for messages kept by hand", Web("*.cs", "*.cshtml"), TempData(), KeepsMessages);

    [Fact]
    public void Outcomes_AreAnsweredInOnePlace() => Hold("source files for outcomes answered by hand", Web("*.cs"), Kinds(), KnowsKinds);

    /// <summary>A route says where a page is: its own words, or a constant of PortalLinks.</summary>
    [Fact]
    public void Addresses_OfPages_ComeFromPortalLinks()
    {
        string[] folders = ["Areas", "Features", "Security", "Shared"];
        var files = Web("*.cs")
            .Where(file => Array.Exists(folders, folder => file.Path.StartsWith($"src/SocialReturn.Web/{folder}/", StringComparison.Ordinal)));
        Hold("source files for addresses of pages", files, Address(), OwnAddresses);
    }

    private void Hold(string what, IEnumerable<SourceFile> files, Regex pattern, Dictionary<string, string> may)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Sweep.Over(output, what, files, file =>
        {
            var hits = file.Lines.Where(line => pattern.IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}").ToList();
            if (hits.Count > 0)
            {
                found.Add(file.Path);
            }

            return may.ContainsKey(file.Path) ? [] : hits;
        });
        may.Keys.Except(found, StringComparer.Ordinal).ShouldBeEmpty("the list names files that need no exception");
    }

    private static IEnumerable<SourceFile> Web(params string[] patterns) => SourceTree.Files("src/SocialReturn.Web", patterns).Where(file => !file.IsGenerated);

    [GeneratedRegex(@"\bTempData\b")]
    private static partial Regex TempData();

    [GeneratedRegex(@"\bOutcomeKind\b")]
    private static partial Regex Kinds();

    /// <summary>A text that begins as a path does, where it is no route and no view.</summary>
    [GeneratedRegex("""^(?!\s*(?:\[(?:Http|Route)|///)).*"/(?:[a-z{](?![^"]*\.cshtml")|" \+)""")]
    private static partial Regex Address();
}
