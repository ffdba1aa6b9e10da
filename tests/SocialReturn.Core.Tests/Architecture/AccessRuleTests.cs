using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.Core.Tenders;
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

    /// <summary>What stands in the room of one side is used by that side alone, and by the setups that put the parts together.</summary>
    [Fact]
    public void Rooms_AreEnteredByTheirOwnSideOnly()
    {
        var core = typeof(Tender).Assembly;
        var types = core.GetTypes().Where(type => !Outermost(type).Name.EndsWith("Setup", StringComparison.Ordinal)).ToList();
        var rooms = types.GroupBy(RoomOf).Where(room => room.Key is not null).Select(room => $"{room.Key}: {room.Select(Outermost).Distinct().Count()}");
        output.WriteLine($"Covered: types in the rooms, {string.Join(", ", rooms.Order(StringComparer.Ordinal))}");

        Sweep.Over(output, "types of Core for the rooms they enter", types, type =>
            CompiledReferences
                .Of(type)
                .Where(used => used.Assembly == core && RoomOf(used) is { } room && room != RoomOf(type))
                .Select(used => $"{Outermost(type).FullName} enters the room of {Outermost(used).FullName}")
        );
        types.Select(RoomOf).Distinct().ShouldBe([null, "ByContractor", "ByDesk"], ignoreOrder: true);
    }

    private static string? RoomOf(Type type) => Outermost(type).Namespace?.Split('.')[^1] is { } last and ("ByContractor" or "ByDesk") ? last : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The guard and the filters are about every kind at once.</summary>
    [GeneratedRegex("^src/SocialReturn.Core/(Tenancy|Data)/", RegexOptions.ExplicitCapture)]
    private static partial Regex KnowsKinds();

    [GeneratedRegex(@"\bAccessScopeKind\b|\bscope(\.Required|\.Value)?\??\.Kind\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
