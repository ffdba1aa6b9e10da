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

    [GeneratedRegex("""(\btype|"type"\])\s*=>?\s*["'](date|month|week|time|datetime-local|number)["']|=>\s*"(date|month|number)"|DataType\.Date""")]
    private static partial Regex BrowserField();
}
