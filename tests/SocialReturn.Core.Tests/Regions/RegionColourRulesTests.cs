using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Regions;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Core.Tests.Regions;

/// <summary>A region's colours stay readable, and who chose one that does not is told the nearest that does.</summary>
public sealed class RegionColourRulesTests
{
    public RegionColourRulesTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");

    [Theory]
    [InlineData("#0B5561", "#C9E0E3")]
    [InlineData("2f5d1e", "d5e4ca")]
    [InlineData("#000", null)]
    [InlineData(null, null)]
    public void Check_ReadableColours_Pass(string? brand, string? light) => RegionColourRules.Check(brand, light).ShouldBeEmpty();

    [Theory]
    [InlineData("blauw", null, "BrandColour", "zes tekens")]
    [InlineData(null, "#C9E0E3", "BrandColour", "eerst de hoofdkleur")]
    [InlineData("#0B5561", "#C9E0", "LightColour", "zes tekens")]
    [InlineData("#F2B134", null, "BrandColour", "het contrast met het papier is 1,71 en moet minstens 4,5 zijn")]
    [InlineData("#0B5561", "#0B5561", "LightColour", "moet minstens")]
    public void Check_Others_AreRefusedAtTheirField(string? brand, string? light, string field, string part)
    {
        var error = RegionColourRules.Check(brand, light).ShouldHaveSingleItem();

        error.Field.ShouldBe(field);
        error.Message.ShouldContain(part);
    }

    /// <summary>The colours that the portal brings stand in the stylesheet, for screens, and in the class, for mails and PDF.</summary>
    [Theory]
    [InlineData("portaal")]
    [InlineData("av-regio")]
    [InlineData("haaglanden")]
    public void Themes_OfTheStylesheet_AreThoseOfMailsAndPdf(string slug)
    {
        var css = SourceTree.Files("src/SocialReturn.Web/Frontend/css/tokens", "brand.css").Single().Text;
        var rule = Regex.Match(css, $@"\.theme-{slug} \{{(?<rule>[^}}]*)\}}").Groups["rule"].Value;
        string Of(string token) => Regex.Match(rule, $@"--sr-color-{token}:\s*(?<value>#\w+);").Groups["value"].Value.ToUpperInvariant();

        var colours = RegionColours.Of(new Region(slug, "Regio", "Adviespunt", "advies@regio.example"));

        (Of("brand"), Of("brand-light"), Of("brand-wash")).ShouldBe((colours.Brand, colours.Light, colours.Wash));
    }

    [Fact]
    public void Themes_OfARegionThatTheCodeDoesNotKnow_AreWhatItChose()
    {
        var region = new Region("derde-regio", "Derde regio", "Adviespunt", "advies@regio.example");
        region.SetColours("#5B2A6E", light: null);

        RegionColours.Of(region).Brand.ShouldBe("#5B2A6E");
    }

    [Fact]
    public void Check_JustTooLight_NamesANearColourThatPasses()
    {
        var message = RegionColourRules.Check("#767C7C", null).ShouldHaveSingleItem().Message;

        var nearest = message.TrimEnd('.').Split(' ')[^1];
        RegionColourRules.Check(nearest, null).ShouldBeEmpty();
        Colour.Contrast(Colour.Parse(nearest)!.Value, Colour.Parse("#767C7C")!.Value).ShouldBeLessThan(1.2, "it is near");
    }

    [Property]
    public void Suggestion_OfAnyColour_Passes(byte red, byte green, byte blue)
    {
        var brand = new Colour(red, green, blue).ToString();

        foreach (var error in RegionColourRules.Check(brand, null))
        {
            RegionColourRules.Check(error.Message.TrimEnd('.').Split(' ')[^1], null).ShouldBeEmpty(brand);
        }
    }

    [Property]
    public void LightOfItsOwn_OfAnyBrandThatPasses_Passes(byte red, byte green, byte blue)
    {
        var brand = new Colour(red, green, blue);
        if (!RegionColourRules.Check(brand.ToString(), null).Any())
        {
            RegionColourRules.Check(brand.ToString(), RegionColours.LightOf(brand).ToString()).ShouldBeEmpty(brand.ToString());
        }
    }
}
