using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>What people type is read in one place, in Dutch, whatever their browser's language.</summary>
public sealed partial class FieldRuleTests(ITestOutputHelper output)
{
    /// <summary>The calendar behind a date field's button: nobody types in it, and it is not sent.</summary>
    private const string Calendar = "src/SocialReturn.Web/Frontend/ts/dates.ts";

    /// <summary>An English browser shows mm/dd/yyyy in a date field of its own, and drops what it cannot read.</summary>
    [Fact]
    public void Fields_OfTheBrowsersLanguage_DoNotExist() =>
        Sweep.Over(output, "source files for fields that follow the browser's language", Sources().Where(file => file.Path != Calendar), file =>
            file.Lines.Where(line => BrowserField().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}")
        );

    /// <summary>Texts of programs, whose notation is fixed: a file, a link of ours, what a schedule holds.</summary>
    private static readonly Dictionary<string, string> OfPrograms = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Web/Areas/Adviser/Tariffs/TariffWords.cs"] = "the notation of a schedule file",
        ["src/SocialReturn.Web/Areas/Adviser/Reports/ReportsController.cs"] = "the month in an address",
        ["src/SocialReturn.Web/Areas/Adviser/Suppliers/SupplierHistoryReader.cs"] = "a date that the audit log wrote",
        ["src/SocialReturn.Web/Infrastructure/Commands/ReportCommand.cs"] = "an option of a command",
        ["src/SocialReturn.Web/Infrastructure/Commands/ReleaseJobsCommand.cs"] = "an option of a command",
    };

    [Fact]
    public void Numbers_AndDates_AreReadInOnePlace()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Sweep.Over(output, "source files for numbers and dates read by hand", SourceTree.Files("src/SocialReturn.Web", "*.cs"), file =>
        {
            if (!ReadByHand().IsMatch(file.Text))
            {
                return [];
            }

            found.Add(file.Path);
            return OfPrograms.ContainsKey(file.Path) ? [] : [$"{file.Path}: {ReadByHand().Match(file.Text).Value} is on no list"];
        });

        OfPrograms.Keys.Except(found, StringComparer.Ordinal).ShouldBeEmpty("the list names files that need no exception");
    }

    [Theory]
    [InlineData("""<input type="date" name="From">""")]
    [InlineData("""<input class="x" type='month'>""")]
    [InlineData("""input.Attributes["type"] = "datetime-local";""")]
    [InlineData("""FieldKind.Date => "date",""")]
    [InlineData("""picker.type = "date";""")]
    [InlineData("""<input type="number">""")]
    [InlineData("""[DataType(DataType.Date)]""")]
    public void BrowserField_AsItIsWritten_IsFound(string line) => BrowserField().IsMatch(line).ShouldBeTrue();

    private static IEnumerable<SourceFile> Sources() =>
        SourceTree.Files("src/SocialReturn.Web", "*.cs", "*.cshtml", "*.ts").Concat(SourceTree.Files("src/SocialReturn.Demo", "*.cs", "*.cshtml"));

    [GeneratedRegex(@"\b(decimal|double|DateOnly|DateTime)\.(Try)?Parse(Exact)?\(")]
    private static partial Regex ReadByHand();

    [GeneratedRegex("""(\btype|"type"\])\s*=>?\s*["'](date|month|week|time|datetime-local|number)["']|=>\s*"(date|month|number)"|DataType\.Date""")]
    private static partial Regex BrowserField();
}
