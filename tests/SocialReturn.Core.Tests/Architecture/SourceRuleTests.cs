using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>Rules of the house that the compiler does not know.</summary>
public sealed partial class SourceRuleTests(ITestOutputHelper output)
{
    private const int LongestFile = 300;

    private const int LongestLine = 160;

    private const int MostPositional = 6;

    /// <summary>Rows that the save guard does not see: each place is named here, and why it may.</summary>
    private static readonly Dictionary<string, string> PastTheGuard = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Core/Data/SqliteMigration.cs"] = "the embedded engine's journal mode and EF's own lock row, no rows of the portal",
        ["src/SocialReturn.Core/Data/ModelSchema.cs"] = "the rows of EF's own history, no rows of the portal",
        ["src/SocialReturn.Core/Data/SqliteFile.cs"] = "what a file says of itself, its mode, and an empty database; no rows",
        ["src/SocialReturn.Core/Data/DatabaseProbe.cs"] = "a row of EF's own table that is rolled back",
        ["src/SocialReturn.Core/Data/SqliteCopy.cs"] = "puts copies of a database in memory together, whose rows passed the guard when they were saved",
        ["src/SocialReturn.Core/Data/SqliteBackup.cs"] = "the engine's copy of a whole file, its mode and its checks; no rows",
        ["src/SocialReturn.Core/Data/CensusReader.cs"] = "counts rows and adds up columns by their names in the model, reading only",
        ["src/SocialReturn.Core/Data/Kept/KeptStatements.cs"] = "the words of a question or a save of EF, said again as they were",
        ["src/SocialReturn.Core/Data/SqlitePragmas.cs"] = "settings of a connection, no rows",
        ["src/SocialReturn.Core/Verification/DatabaseInvariant.cs"] = "the engine's own checks, reading only",
        ["src/SocialReturn.Core/Verification/OwnershipInvariant.cs"] = "looks past the filters for rows of the wrong owner, reading only",
        ["src/SocialReturn.Core/Data/CleanUpKeysJob.cs"] = "keys of forms, which belong to no region",
        ["src/SocialReturn.Core/Jobs/JobLeases.cs"] = "gives a job to one process: the condition stands in the update",
        ["src/SocialReturn.Core/Mail/MailClaims.cs"] = "hands a mail to one sender: the condition stands in the update",
    };

    /// <summary>Pauses between two looks at another process, where nothing tells when it is done; no test passes or fails by their length.</summary>
    private static readonly Dictionary<string, string> Waits = new(StringComparer.Ordinal)
    {
        ["tests/SocialReturn.Benchmarks/DrillBenchmark.cs"] = "lets people write, and a portal run, for a while: that is what is measured",
        ["tests/SocialReturn.Benchmarks/FaultsBenchmark.cs"] = "the moment at which an accident happens, in the midst of work",
        ["tests/SocialReturn.Benchmarks/PortalProcess.cs"] = "between two questions whether another process listens, and until it is killed in its work",
        ["tests/SocialReturn.Web.Tests/Demo/OpenMaskTests.cs"] = "between two looks into the folder of mails of another process",
    };

    /// <summary>Loops in which a test moves a clock on: each step waits for what the step before set going.</summary>
    private static readonly Dictionary<string, string> Rounds = new(StringComparer.Ordinal)
    {
        ["tests/SocialReturn.Web.Tests/Security/SettingTests.cs"] = "a request that was answered, then fifty minutes",
        ["tests/SocialReturn.Web.Tests/Account/SessionTests.cs"] = "a request that was answered, then an hour",
        ["tests/SocialReturn.Web.Tests/Security/SecurityEventTests.cs"] = "one event that was recorded, then the next",
        ["tests/SocialReturn.Web.Tests/Account/OfficeTests.cs"] = "somebody who has signed in, then the next one",
        ["tests/SocialReturn.Web.Tests/Jobs/JobRunnerTests.cs"] = "waits until the runner waits",
        ["tests/SocialReturn.Core.Tests/Mail/MailSenderTests.cs"] = "an attempt that has ended, then the moment of the next",
        ["tests/SocialReturn.Browser.Tests/Production/ProductionPortal.cs"] = "waits until the job waits",
    };

    /// <summary>Look like CSV and are none, or are the one writer.</summary>
    private static readonly Dictionary<string, string> NoCsv = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Core/Common/DutchCsv.cs"] = "the writer",
        ["src/SocialReturn.Core/Accounts/SecondFactor.cs"] = "hashes of recovery codes in one column",
        ["src/SocialReturn.Core/Evidence/FileType.cs"] = "names the type of what people upload",
        ["src/SocialReturn.Web/Areas/Adviser/Authorities/Import.cshtml"] = "names the types of a list that people upload",
    };

    [Fact]
    public void Sources_LongFiles_DoNotExist() =>
        Sweep.Over(
            output,
            "source files for their length",
            Hand("src").Concat(Hand("tests")).Where(file => !file.Path.EndsWith(".css", StringComparison.Ordinal)),
            file => file.Lines.Count() - 1 is var lines and > LongestFile ? [$"{file.Path}: {lines} lines, {LongestFile} is the limit"] : []
        );

    /// <summary>The formatter breaks code, and leaves texts and comments as they are.</summary>
    [Fact]
    public void Sources_LongLines_AreLiterals() =>
        Sweep.Over(
            output,
            "source files for long lines",
            Hand("src").Concat(Hand("tests")).Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)),
            file =>
                file.Lines.Where(line => line.Text.Length > LongestLine && !HoldsALongText(line.Text))
                    .Select(line => $"{file.Path}:{line.Number}: {line.Text.Length} characters, {LongestLine} is the limit")
        );

    [Fact]
    public void Sources_UnfinishedWork_IsNotLeftBehind() =>
        Sweep.Over(output, "source files for unfinished work", Hand("src").Concat(Hand("tests")), file => Hits(file, Unfinished()));

    [Fact]
    public void Sources_BareIgnoreQueryFilters_DoesNotOccur() =>
        Sweep.Over(output, "source files for dropped tenant filters", Hand("src"), file => Hits(file, BareIgnore()));

    /// <summary>Whoever joins cells by hand forgets that a text may be a formula.</summary>
    [Fact]
    public void Sources_Csv_IsWrittenInOnePlace() =>
        Sweep.Over(output, "source files for CSV written by hand", Hand("src").Where(file => !NoCsv.ContainsKey(file.Path)), file =>
            file.Text.Contains("Csv.Write(", StringComparison.Ordinal) ? [] : Hits(file, CsvByHand())
        );

    [Fact]
    public void Sources_WritesPastTheGuard_AreListed()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Sweep.Over(output, "source files for raw SQL and bulk writes", Hand("src"), file =>
        {
            if (!RawSql().IsMatch(file.Text))
            {
                return [];
            }

            found.Add(file.Path);
            return PastTheGuard.ContainsKey(file.Path) ? [] : [$"{file.Path}: {RawSql().Match(file.Text).Value} is on no list"];
        });

        PastTheGuard.Keys.Except(found, StringComparer.Ordinal).ShouldBeEmpty("the list names files that need no exception");
        PastTheGuard.Keys.ShouldAllBe(path => InItsPlace().IsMatch(path));
    }

    [Fact]
    public void Sources_RulesThatAreCited_CanBeReadInTheRepository()
    {
        var sections = RuleHeading()
            .Matches(SourceTree.Files("docs", "rules.md").Single().Text)
            .Select(match => match.Groups["section"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var citations = Hand("src")
            .Concat(Hand("tests"))
            .SelectMany(file => RuleCitation().Matches(file.Text).Select(match => (file.Path, Section: match.Groups[1].Value)))
            .ToList();

        sections.ShouldNotBeEmpty();
        Sweep.Over(output, "citations of a rule", citations, citation =>
            sections.Contains(citation.Section)
                ? []
                : [$"{citation.Path} cites section '{citation.Section}' of docs/rules.md, which has {string.Join(", ", sections)}"]
        );
    }

    [Fact]
    public void Sources_AddressesOfRecords_ComeFromPortalLinks() =>
        Sweep.Over(
            output,
            "source files for addresses made by hand",
            Hand("src").Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.EndsWith("/PortalLinks.cs", StringComparison.Ordinal)),
            file => Hits(file, AddressWithId())
        );

    /// <summary>The colours of a region are no record; the demo's pages are its own.</summary>
    [Fact]
    public void Views_AddressesOfRecords_ComeFromPortalLinks() =>
        Sweep.Over(
            output,
            "views for addresses made by hand",
            SourceTree.Files("src/SocialReturn.Web", "*.cshtml").Where(view => !view.Path.EndsWith("/_Frame.cshtml", StringComparison.Ordinal)),
            view => Hits(view, AddressInAView())
        );

    /// <summary>Beyond that nobody sees at the call which value is which: members with `required init` say it.</summary>
    [Fact]
    public void Sources_Records_HaveAtMostSixPositionalMembers() =>
        Sweep.Over(
            output,
            "source files for long records",
            Hand("src").Concat(Hand("tests")).Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)),
            file =>
                PositionalRecord
                    .In(file.Text)
                    .Where(record => record.Members > MostPositional)
                    .Select(record => $"{file.Path}: {record.Name} has {record.Members} positional members, {MostPositional} is the limit")
        );

    /// <summary>A test that waits a fixed time is slow on a quiet machine and fails on a busy one: it waits for what it needs instead.</summary>
    [Fact]
    public void Tests_WaitsOfAFixedTime_AreListed()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Sweep.Over(output, "test files for waits of a fixed time", Hand("tests").Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)), file =>
        {
            if (!FixedWait().IsMatch(file.Text))
            {
                return [];
            }

            found.Add(file.Path);
            return Waits.ContainsKey(file.Path) ? [] : Hits(file, FixedWait());
        });

        Waits.Keys.Except(found, StringComparer.Ordinal).ShouldBeEmpty("the list names files that need no exception");
    }

    /// <summary>A clock that runs while the code is at work ends a lease between two of its steps, on the machine that is slow enough.</summary>
    [Fact]
    public void Tests_LoopsThatMoveAClock_AreListed()
    {
        MovedInALoop().IsMatch("for (var i = 0; i < 9; i++) { if (x) { y(); } clock.Advance(Second); }").ShouldBeTrue();
        var found = new HashSet<string>(StringComparer.Ordinal);
        Sweep.Over(output, "test files for clocks moved in a loop", Hand("tests").Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)), file =>
        {
            if (!MovedInALoop().IsMatch(file.Text))
            {
                return [];
            }

            found.Add(file.Path);
            return Rounds.ContainsKey(file.Path) ? [] : [$"{file.Path}: {MovedInALoop().Match(file.Text).Value.Split('\n')[0]}"];
        });

        Rounds.Keys.Except(found, StringComparer.Ordinal).ShouldBeEmpty("the list names files that need no exception");
    }

    [Fact]
    public void LockFiles_Packages_NameNoHost() =>
        Sweep.Over(
            output,
            "lock files and package settings",
            SourceTree.Files("", "packages.lock.json", "package-lock.json", ".npmrc", "nuget.config", "NuGet.Config"),
            file =>
                file.Lines.Where(line => line.Text.Contains("://", StringComparison.Ordinal) && !Funding().IsMatch(line.Text))
                    .Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}")
        );

    private static IEnumerable<SourceFile> Hand(string folder) =>
        SourceTree
            .Files(folder, "*.cs", "*.cshtml", "*.ts", "*.css", "*.sh")
            .Where(file => !file.IsGenerated && !file.Path.EndsWith("/SourceRuleTests.cs", StringComparison.Ordinal));

    /// <summary>A quote, or a line in the middle of a raw literal, whose JSON or XML is quoted too.</summary>
    private static bool HoldsALongText(string line) =>
        line.Contains('"', StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Hits(SourceFile file, Regex pattern) =>
        file.Lines.Where(line => pattern.IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^## (?<section>\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex RuleHeading();

    /// <summary>The number is empty when a citation names no section.</summary>
    [GeneratedRegex(@"\brules\.md(?:,?\s+section\s+(\d+))?")]
    private static partial Regex RuleCitation();

    /// <summary>A path of the portal in which a part is filled in, as $"/aanbestedingen/{id}".</summary>
    [GeneratedRegex("""\$"/[a-z][^"{?#]*/\{""")]
    private static partial Regex AddressWithId();

    [GeneratedRegex(@"\.IgnoreQueryFilters\(\s*\)")]
    private static partial Regex BareIgnore();

    [GeneratedRegex("text/csv|CsvWriter|Join\\([\"'](?:;|\\\\t)[\"']")]
    private static partial Regex CsvByHand();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|ExecuteUpdate\w*|ExecuteDelete\w*)\s*[<(]|\bCommandText\s*=")]
    private static partial Regex RawSql();

    /// <summary>Also what gives way once and hopes, or ends by a clock of the machine.</summary>
    [GeneratedRegex(
        @"\bTask\.Delay\(|\b(Thread\.(Sleep|Yield|SpinWait)|Task\.Yield)\(|\bSpin(Wait|Until)\b|\bPeriodicTimer\b|\bWaitForTimeoutAsync\("
            + @"|\bCancellationTokenSource\(TimeSpan|\bCancelAfter\(|\bWait(Async)?\(TimeSpan|\bWaitForExit(Async)?\((\d|TimeSpan)"
    )]
    private static partial Regex FixedWait();

    /// <summary>Up to three braces deep, which is as deep as a test goes.</summary>
    [GeneratedRegex(
        @"(?:^|\{)\s*(?:(?:for|foreach|while)\s*\(.*\)|do)\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*?\.(?:Advance|PassAsync|SetUtcNow|AdjustTime)\(",
        RegexOptions.Multiline
    )]
    private static partial Regex MovedInALoop();

    [GeneratedRegex("^src/SocialReturn.Core/(Data|Jobs|Mail|Verification)/")]
    private static partial Regex InItsPlace();

    /// <summary>The same in a view, as "/aanbestedingen/@Model.Id".</summary>
    [GeneratedRegex("""[="]/[a-z][^"{?#@]*/@""")]
    private static partial Regex AddressInAView();

    // npm copies the address of a package's sponsors page into the lock file.
    [GeneratedRegex("\"url\": |\"funding\": ")]
    private static partial Regex Funding();
}
