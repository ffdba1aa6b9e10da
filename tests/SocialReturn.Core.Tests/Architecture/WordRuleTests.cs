using System.Text.RegularExpressions;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>One word for one thing, and `u heeft` throughout: read from the texts themselves.</summary>
public sealed partial class WordRuleTests(ITestOutputHelper output)
{
    /// <summary>What does not stand in a text, and what does.</summary>
    private static readonly (Regex Words, string Instead)[] Forbidden =
    [
        (Familiar(), "u en uw"),
        (HaveYou(), "u heeft"),
        (MailAddress(), "e-mailadres"),
        (Cancel(), "wat er niet gebeurt: 'Niet publiceren'"),
        (Several(), "DutchText.Format met {0:dag|dagen}"),
    ];

    [Fact]
    public void Texts_WordsThatWeDoNotUse_DoNotOccur() =>
        Sweep.Over(output, "texts for words that we do not use", Texts(), text =>
            Forbidden.Where(rule => rule.Words.IsMatch(text.Value)).Select(rule => $"{text.Path} {text.Name}: '{text.Value}' ({rule.Instead})")
        );

    [Theory]
    [InlineData("Vul je naam in.")]
    [InlineData("Wat u hebt ingevuld")]
    [InlineData("Hebt u een account?")]
    [InlineData("Uw mailadres")]
    [InlineData("Uw emailadres")]
    [InlineData("Annuleren")]
    [InlineData("Telt {0} dagen mee.")]
    public void Forbidden_InAText_IsFound(string text) => Assert.Contains(Forbidden, rule => rule.Words.IsMatch(text));

    [Theory]
    [InlineData("Uw e-mailadres. E-mailadressen")]
    [InlineData("U heeft {0} {0:dag|dagen}")]
    [InlineData("{0} van {1} dagen tellen mee")]
    [InlineData("Bij elke rij")]
    public void Allowed_InAText_IsLeftAlone(string text) => Assert.DoesNotContain(Forbidden, rule => rule.Words.IsMatch(text));

    private static IEnumerable<(string Path, string Name, string Value)> Texts() =>
        SourceTree
            .Files("src", "*.resx")
            .SelectMany(file => Entries().Matches(file.Text).Select(entry => (file.Path, entry.Groups["name"].Value, entry.Groups["value"].Value)))
            .Where(text => !WithASingular.Contains(text.Item2));

    /// <summary>They stand beside a text for one, which the code picks: the same name with One at its end or its begin.</summary>
    private static readonly HashSet<string> WithASingular = new(StringComparer.Ordinal)
    {
        "Realised",
        "Claimed",
        "Proposed",
        "InDays",
        "DaysAgo",
        "MonthCount",
        "Tenders",
        "RehearseTotal",
        "NotComparableTitle",
        "WithdrawPinned",
        "Files",
        "Late",
        "WaitMinutes",
        "PartDetail",
        "TitleKnown",
    };

    [GeneratedRegex("""<data name="(?<name>[^"]+)"[^>]*><value>(?<value>[^<]*)</value>""", RegexOptions.None, 2000)]
    private static partial Regex Entries();

    [GeneratedRegex(@"\b(?:je|jij|jou|jouw|jullie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();

    [GeneratedRegex(@"\bhebt\b", RegexOptions.IgnoreCase)]
    private static partial Regex HaveYou();

    [GeneratedRegex(@"(?<!e-)\bmailadres|\bemail\s?adres|\be-mail adres", RegexOptions.IgnoreCase)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\bannule(?:er|ren)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cancel();

    /// <summary>A number before a word that only fits several; after "van" it does: "1 van 5 dagen".</summary>
    [GeneratedRegex(
        @"(?<!\{0\} van )\{\d\} (dagen|werkdagen|maanden|weken|trajecten|dagdelen|personen|invullingen|leveringen|aanbestedingen|bestanden|taken|minuten)\b"
    )]
    private static partial Regex Several();
}
