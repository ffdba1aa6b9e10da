using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Regions;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.RegionDetails;
using Xunit;

namespace SocialReturn.Web.Tests.Regions;

/// <summary>What a region says of itself: kept by its administrator, read by everybody.</summary>
public sealed class RegionDetailsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/advies/instellingen/regio";

    [Fact]
    public async Task Saved_StandsOnThePublicPage_AndTheSecondScreenSeesIt()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        using var visitor = portal.Visitor();
        var page = await administrator.GetPageAsync(Address);

        var saved = await administrator.PostFormAsync(page, "#gegevens", Filled());
        var late = await administrator.PostFormAsync(page, "#gegevens", Filled());

        saved.ShouldBeRedirectTo(Address);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf().ShouldContain(RegionScreenTexts.Conflict);
        var shown = await visitor.GetPageAsync("/regio/av-regio");
        shown.ShouldShow("Social Return in Altena en Gorinchem");
        shown.TextOf("main").ShouldContain("Adviespunt Social Return");
        shown.TextOf("main").ShouldContain("sr@altena.example");
        shown.TextOf("main").ShouldContain("0183 123 456");
        shown.Document.QuerySelectorAll("main li").Select(item => item.TextContent).ShouldBe(["Avres", "Regionaal Arbeidsmarktplatform", "UWV"]);
        (await administrator.GetPageAsync("/advies/logboek?over=instellingen"))
            .TextOf("tbody")
            .ShouldContain("Gegevens van de regio gewijzigd door Henk van der Meer");
    }

    [Fact]
    public async Task Colours_ComeWithEveryPage_InAStylesheetThatIsKept()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.HaaglandenAdministrator);
        using var visitor = portal.Visitor();
        var fields = Filled();
        fields["BrandColour"] = "7A1F5C";

        await administrator.PostFormAsync(await administrator.GetPageAsync(Address), "#gegevens", fields);

        var link = (await visitor.GetPageAsync("/regio/haaglanden")).Document.QuerySelector("link[href^='/kleuren/']")!.GetAttribute("href")!;
        using var sheet = await visitor.Http.GetAsync(new Uri(link, UriKind.Relative));
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        sheet.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await sheet.Content.ReadAsStringAsync()).ShouldContain(".theme-haaglanden{--sr-color-brand:#7A1F5C;");
        using var other = await visitor.Http.GetAsync(new Uri("/kleuren/0000.css", UriKind.Relative));
        other.Headers.CacheControl!.NoCache.ShouldBeTrue("a version that is gone is not kept");
        var region = await portal.ReadAsync(db => db.Regions.AsNoTracking().SingleAsync(row => row.Id == world.Haaglanden.Id));
        RegionColours.Of(region).Brand.ShouldBe("#7A1F5C");
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de regio in.")]
    [InlineData("DeskName", " ", "Vul de naam van het adviespunt in.")]
    [InlineData("ContactMail", "geen adres", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    [InlineData("BrandColour", "blauw", "Vul een kleur in met een hekje en zes tekens, bijvoorbeeld #0B5561.")]
    [InlineData(
        "BrandColour",
        "#767676",
        "Deze kleur is te licht om te lezen: het contrast met het papier is 4,11 en moet minstens 4,5 zijn. De dichtstbijzijnde kleur die voldoet is #6F6F6F."
    )]
    public async Task Save_WithAFault_SaysItAtTheFieldAndKeepsTheRest(string field, string value, string message)
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        var fields = Filled();
        fields[field] = value;

        var refused = await administrator.PostFormAsync(await administrator.GetPageAsync(Address), "#gegevens", fields);

        refused.ShouldHaveFieldError(field, message);
        refused.Document.QuerySelector("[name='ContactPhone']")!.GetAttribute("value").ShouldBe("0183 123 456");
    }

    [Fact]
    public async Task Page_ForAnAdviser_IsForbidden()
    {
        using var adviser = await portal.SignedInAsync((await portal.WorldAsync()).Adviser);

        (await adviser.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync("/advies/instellingen/protocol")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string?> Filled() =>
        new()
        {
            ["Name"] = "Altena en Gorinchem",
            ["DeskName"] = "Adviespunt Social Return",
            ["ContactMail"] = "sr@altena.example",
            ["ContactPhone"] = "0183 123 456",
            ["Partners"] = "Avres\nRegionaal  Arbeidsmarktplatform\n\nUWV",
        };
}
