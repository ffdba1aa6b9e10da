using System.Net;
using System.Reflection;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Home;

/// <summary>The privacy page names what is kept, and the document where it stands.</summary>
public sealed class PrivacyTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("geboortejaar")]
    [InlineData("doelgroep")]
    [InlineData("geboortedatum, de voorletter en de eerste vier letters van de achternaam")]
    [InlineData("ook een persoonsgegeven")]
    [InlineData("hoe lang iemand een uitkering had")]
    [InlineData("loonkosten")]
    [InlineData("loonkostensubsidie")]
    [InlineData("netwerkadres")]
    [InlineData("12 maanden na de afrekening")]
    [InlineData("7 jaar")]
    [InlineData("Elke regio is verantwoordelijk")]
    [InlineData("Een concept ziet alleen de opdrachtnemer")]
    public async Task Page_NamesWhatIsKept(string words)
    {
        using var visitor = portal.Visitor();

        (await visitor.GetPageAsync("/privacy")).TextOf("main").ShouldContain(words);
    }

    [Fact]
    public async Task Page_EachKind_SaysWhatWhyHowLongAndWhoSeesIt()
    {
        using var visitor = portal.Visitor();

        var page = await visitor.GetPageAsync("/privacy");

        var kinds = page.Document.QuerySelectorAll("main dl");
        kinds.Length.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var kind in kinds)
        {
            kind.QuerySelectorAll("dt").Select(term => term.TextContent.Trim()).ShouldBe(["Wat", "Waarom", "Hoe lang", "Wie ziet het"]);
            kind.QuerySelectorAll("dd").ShouldAllBe(words => words.TextContent.Trim().Length > 5);
        }
    }

    /// <summary>A new personal field is a new line of the document.</summary>
    [Fact]
    public void EveryPersonalField_StandsInTheDocument()
    {
        var document = SourceTree.Files("docs", "privacy.md").Single().Text;
        var fields = typeof(PersonalAttribute)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<PersonalAttribute>() is not null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Sweep.Over(output, "personal fields", fields, field =>
            document.Contains($"`{field}`", StringComparison.Ordinal) ? [] : [$"{field} is not in docs/privacy.md"]
        );
    }

    [Fact]
    public async Task Terms_ArePublicAndLinkedFromEveryFoot()
    {
        using var visitor = portal.Visitor();

        var home = await visitor.GetPageAsync("/");
        home.Document.QuerySelector("footer a[href='/hulp/begrippen']").ShouldNotBeNull();
        var terms = await visitor.GetPageAsync("/hulp/begrippen");

        terms.ShouldShow("Begrippen en afkortingen");
        terms.TextOf("main").ShouldContain("PSO Prestatieladder Socialer Ondernemen.");
        terms.Document.GetElementById("bbl").ShouldNotBeNull();
        (await visitor.GetPageAsync("/hulp/bestaat-niet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
