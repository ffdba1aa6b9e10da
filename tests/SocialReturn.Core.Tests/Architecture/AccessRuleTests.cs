using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>Whose side somebody works on is asked by name (<c>scope.Desk</c>, <c>scope.IsContractor</c>), in one way.</summary>
public sealed partial class AccessRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void Sources_WhoActs_IsAskedByName() =>
        Sweep.Over(output, "sources for kinds of scope", SourceTree.Files("src", "*.cs", "*.cshtml").Where(file => !KnowsKinds().IsMatch(file.Path)), file =>
            file.Lines.Where(line => Kind().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}")
        );

    [Theory]
    [InlineData("if (scope.Required.Kind != AccessScopeKind.Region)")]
    [InlineData("scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId }")]
    [InlineData("var (kind, regionId) = (scope.Required.Kind, scope.Required.RegionId);")]
    [InlineData("var kind = tools.Scope.Value?.Kind;")]
    public void Kind_IsSeen(string line) => Kind().IsMatch(line).ShouldBeTrue();

    /// <summary>The guard and the filters are about every kind at once.</summary>
    [GeneratedRegex("^src/SocialReturn.Core/(Tenancy|Data)/")]
    private static partial Regex KnowsKinds();

    [GeneratedRegex(@"\bAccessScopeKind\b|\bscope(\.Required|\.Value)?\??\.Kind\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();
}
