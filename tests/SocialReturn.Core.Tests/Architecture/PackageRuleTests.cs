using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>What is restored is what was asked for: nothing stands in for a package, is dropped from it or keeps its warning quiet.</summary>
public sealed partial class PackageRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void Projects_Restore_IsNeitherSilencedNorPruned() =>
        Sweep.Over(output, "project files for silenced restores", SourceTree.Files("", "*.csproj", "*.props", "*.targets"), file =>
            file.Lines.Where(line => Silencing().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}")
        );

    [Fact]
    public void Projects_Names_AreOurs() =>
        SourceTree.Files("", "*.csproj").Select(file => file.Path.Split('/')[^1]).ShouldAllBe(name => name.StartsWith("SocialReturn."));

    [Fact]
    public void Versions_AllOfThem_AreExactAndInOneFile()
    {
        var versions = SourceTree.Files("src", "Directory.Packages.props").ShouldHaveSingleItem();
        PackageVersion().Matches(versions.Text).Select(match => match.Groups[1].Value).ShouldAllBe(version => Exact().IsMatch(version));
        SourceTree.Files("", "*.csproj").ShouldAllBe(file => !OwnVersion().IsMatch(file.Text));
    }

    [GeneratedRegex(@"NU1\d{3}|PrunePackageReference|RestoreEnablePackagePruning|SuppressTfmSupportBuildWarnings")]
    private static partial Regex Silencing();

    [GeneratedRegex("""<PackageVersion Include="[^"]+" Version="([^"]*)" />""")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"^\d+(\.\d+){2,3}$")]
    private static partial Regex Exact();

    [GeneratedRegex("<PackageReference [^>]*Version=")]
    private static partial Regex OwnVersion();
}
