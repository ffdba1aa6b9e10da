using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.TestKit.Sources;
using SocialReturn.Web.Infrastructure.Settings;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What the code reads, the list of settings and the table in docs/operations.md are the same.</summary>
public sealed partial class PortalSettingsTests(ITestOutputHelper output)
{
    private const string List = "src/SocialReturn.Web/Infrastructure/Settings/PortalSettings.cs";
    private const string Start = "<!-- settings: written by the command \"settings\" -->\n";
    private const string End = "\n<!-- end of settings -->";

    /// <summary>Names with a colon that are no settings of ours.</summary>
    private static readonly string[] OfTheFramework = ["Kestrel:Endpoints", "Serilog:MinimumLevel"];

    [Fact]
    public void Settings_WhatTheCodeReads_IsOnTheList()
    {
        var read = Code()
            .SelectMany(file => SettingName().Matches(file.Text))
            .Select(match => match.Groups[1].Value)
            .Concat(
                typeof(EvidenceOptions).GetProperties().Where(property => property.CanWrite).Select(property => $"{EvidenceOptions.Section}:{property.Name}")
            )
            .Except(OfTheFramework, StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var listed = PortalSettings.All.Select(setting => setting.Name).ToList();

        output.WriteLine($"Covered: {read.Count} settings that the code names");
        read.Except(listed, StringComparer.Ordinal).ShouldBeEmpty("the code reads what the list does not name");
        // Serilog reads its own section; the framework reads the hosts.
        listed
            .Except(read, StringComparer.Ordinal)
            .ShouldBe(["AllowedHosts", "Serilog:MinimumLevel:Default"], ignoreOrder: true, "the list names what nobody reads");
    }

    [Fact]
    public void Settings_WholeSections_AreReadOnlyWhereTheTestKnowsTheirNames() =>
        Code()
            .Where(file => file.Path != "src/SocialReturn.Core/Evidence/EvidenceSetup.cs")
            .SelectMany(file => file.Lines.Where(line => SectionRead().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}"))
            .ShouldBeEmpty("a name that is put together at run time is on no list");

    [Fact]
    public void Settings_Files_NameWhatIsOnTheList()
    {
        foreach (var file in new[] { "appsettings.json", "appsettings.Development.json" })
        {
            var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(SourceTree.Root, "src/SocialReturn.Web", file)).Build();
            settings
                .AsEnumerable()
                .Where(pair => pair.Value is not null)
                .Select(pair => pair.Key)
                .Where(name => !name.StartsWith("Serilog:MinimumLevel:Override:", StringComparison.Ordinal))
                .Except(PortalSettings.All.Select(setting => setting.Name), StringComparer.Ordinal)
                .ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Settings_Documentation_HoldsTheTable()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/operations.md"));
        var start = page.IndexOf(Start, StringComparison.Ordinal);

        start.ShouldBeGreaterThan(0);
        page[(start + Start.Length)..page.IndexOf(End, start, StringComparison.Ordinal)].ShouldBe(SettingsTable.Write());
    }

    [Fact]
    public void Settings_Names_OccurOnce() => PortalSettings.All.Select(setting => setting.Name).ShouldBeUnique();

    private static IEnumerable<SourceFile> Code() => SourceTree.Files("src", "*.cs").Where(file => !file.IsGenerated && file.Path != List);

    [GeneratedRegex(
        """
            "([A-Z][A-Za-z0-9]*(?::[A-Z][A-Za-z0-9]*)+)"
            """
    )]
    private static partial Regex SettingName();

    [GeneratedRegex("""BindConfiguration\(|\.Bind\(|GetRequiredSection\(|GetSection\("[A-Za-z]*"\)|Configure<\w+>\(\w*[cC]onfiguration""")]
    private static partial Regex SectionRead();
}
