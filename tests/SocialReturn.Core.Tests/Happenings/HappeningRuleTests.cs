using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.Core.Happenings;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Happenings;

/// <summary>What happened is told by one door, and an act has one name: that of its member.</summary>
public sealed partial class HappeningRuleTests(ITestOutputHelper output)
{
    private const string Door = "src/SocialReturn.Core/Happenings/";

    private static IEnumerable<SourceFile> Sources => SourceTree.Files("src", "*.cs", "*.cshtml").Where(file => !file.IsGenerated);

    [Fact]
    public void LinesAndNotifications_AreMadeByTheirPoliciesAlone() =>
        Sweep.Over(output, "source files for lines and notifications made by hand", Sources, file =>
            file.Path.StartsWith(Door, StringComparison.Ordinal)
                ? []
                : file.Lines.Where(line => MadeByHand().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}")
        );

    [Fact]
    public void Texts_NameNoAct_ButAtItsMember()
    {
        var names = Acts.All.Select(act => $"\"{act.Name}\"").ToList();

        Sweep.Over(output, "source files for acts named by a text", Sources, file =>
            file.Path.EndsWith("Acts.cs", StringComparison.Ordinal)
                ? []
                : file
                    .Lines.Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal))
                    .SelectMany(line => names.Where(name => line.Text.Contains(name, StringComparison.Ordinal)).Select(name => (line, name)))
                    .Select(found => $"{file.Path}:{found.line.Number} names {found.name}: use its member")
        );
    }

    [Fact]
    public void EveryAct_Happens()
    {
        var sources = Sources.ToList();

        Sweep.Over(output, "acts for being told somewhere", Members(), member =>
            sources.Exists(file => IsUsed(file, member)) ? [] : [$"{member.DeclaringType!.Name}.{member.Name} never happens"]
        );
    }

    [Fact]
    public void EveryMember_IsAmongAllActs() => Members().Select(member => (Act)member.GetValue(null)!).ShouldBe(Acts.All, ignoreOrder: true);

    private static List<FieldInfo> Members() =>
        [
            .. typeof(Act)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(field => field.FieldType == typeof(Act)),
        ];

    /// <summary>In another file by its class, or in its own where a class of acts hands it out.</summary>
    private static bool IsUsed(SourceFile file, FieldInfo member) =>
        file.Path.EndsWith($"/{member.DeclaringType!.Name}.cs", StringComparison.Ordinal)
            ? file.Text.Contains($"=> {member.Name},", StringComparison.Ordinal)
            : Regex.IsMatch(file.Text, $@"\b{member.DeclaringType.Name}\.{member.Name}\b");

    [GeneratedRegex(@"\bnew (AuditEvent|Notification)\(|\.(AuditEvents|Notifications)\.Add|\b(Audit|Notification)Policy\b|\bAuditTrail\b|\bNotifier\b")]
    private static partial Regex MadeByHand();
}
