using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>The compiler notices a text that is missing; these rules notice one that is empty, or that nobody shows any more.</summary>
public sealed partial class TextRuleTests(ITestOutputHelper output)
{
    private static readonly string[] Sources = [.. SourceTree.Files("src", "*.cs", "*.cshtml").Select(file => file.Text)];

    /// <summary>Classes whose texts are looked up by the name of a code.</summary>
    private static readonly HashSet<string> LookedUp = Found(ByCode(), match => match.Groups[1].Value);

    private static readonly HashSet<string> Used = Found(ByName(), match => match.Value);

    [Fact]
    public void Texts_None_IsEmpty() =>
        Sweep.Over(output, "texts for what they say", Texts(), text => string.IsNullOrWhiteSpace(text.Value) ? [$"{text} is empty"] : []);

    [Fact]
    public void Texts_ReadByName_AreAllShown() =>
        Sweep.Over(output, "texts for being shown", Texts().Where(text => !LookedUp.Contains(text.Class)), text =>
            Used.Contains(text.ToString()) ? [] : [$"{text} is shown nowhere"]);

    private static HashSet<string> Found(Regex pattern, Func<Match, string> part) =>
        Sources.SelectMany(source => pattern.Matches(source)).Select(part).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Text> Texts() =>
        from file in SourceTree.Files("src", "*.resx")
        from text in XDocument.Parse(file.Text).Root!.Elements("data")
        select new Text(Path.GetFileNameWithoutExtension(file.Path), text.Attribute("name")!.Value, text.Element("value")?.Value);

    [GeneratedRegex(@"\b\w+Texts\.\w+")]
    private static partial Regex ByName();

    [GeneratedRegex(@"\b(\w+Texts)\.ResourceManager\b")]
    private static partial Regex ByCode();

    private sealed record Text(string Class, string Name, string? Value)
    {
        public override string ToString() => $"{Class}.{Name}";
    }
}
