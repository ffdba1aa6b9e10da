using System.Net;
using System.Text;
using Shouldly;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Errors;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>Errors say what to do, and nothing of the inside.</summary>
public sealed class ErrorPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Address_ThatLeadsNowhere_Is404ForEverybody()
    {
        using var visitor = portal.Visitor();
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);

        foreach (var client in new[] { visitor, owner })
        {
            var page = await client.GetPageAsync("/bestaat-niet");
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.TextOf("h1").ShouldBe(ErrorTexts.NotFoundTitle);
            page.TextOf().ShouldContain(ErrorTexts.TraceNumber);
        }
    }

    [Fact]
    public async Task Page_OfAnotherRole_Is403()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);

        var page = await owner.GetPageAsync("/advies/gebruikers");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.TextOf("h1").ShouldBe(ErrorTexts.ForbiddenTitle);
    }

    [Fact]
    public async Task Form_OpenTooLong_SaysSo()
    {
        using var visitor = portal.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Mail", "iemand@example.nl")]);

        using var answer = await visitor.Http.PostAsync(new Uri("/wachtwoord-vergeten", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(ErrorTexts.OutdatedTitle);
    }

    [Fact]
    public async Task Form_Above64Kilobytes_Is413()
    {
        using var visitor = portal.Visitor();
        using var content = new StringContent(new string('a', 64 * 1024) + "b", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await visitor.Http.PostAsync(new Uri("/wachtwoord-vergeten", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(ErrorTexts.TooLargeTitle);
    }

    [Fact]
    public async Task Host_NotOurs_IsRefused_WithTheHeaders()
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/aanmelden");
        request.Headers.Host = "evil.example";

        using var answer = await visitor.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo/bouwstenen")]
    public async Task Demo_OutsideDevelopment_DoesNotExist(string address)
    {
        using var visitor = portal.Visitor();

        (await visitor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task DemoSignIn_OutsideDevelopment_DoesNotExist()
    {
        using var visitor = portal.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("persona", "adviseur")]);

        using var answer = await visitor.Http.PostAsync(new Uri("/demo/aanmelden", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Health_AnswersWithoutSigningIn()
    {
        using var visitor = portal.Visitor();

        (await visitor.GetPageAsync("/gezond")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetPageAsync("/gereed")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SecurityText_SaysWhereToReport_UntilWhen()
    {
        using var visitor = portal.Visitor();

        var text = (await visitor.GetPageAsync("/.well-known/security.txt")).TextOf();

        text.ShouldContain("Contact: mailto:");
        text.ShouldContain("Expires: 2026-09-08T00:00:00Z");
    }
}
