using System.Net;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Security;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Nothing is refused without a line in the security log: a new page, link or refusal is looked at by itself.</summary>
public sealed class RefusalTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    /// <summary>Fewer than one account may have of one event in a minute.</summary>
    private const int AtOnce = 20;

    [Fact]
    public async Task EveryPage_RefusedToSomebody_LeavesALine()
    {
        var world = await portal.WorldAsync();
        var asked = 0;
        foreach (var person in new[] { world.Owner, world.Adviser, world.Reader })
        {
            using var client = await portal.SignedInAsync(person);
            var routes = PortalRoutes.Of(portal.Services).Where(route => route is { IsRead: true, IsDevelopmentOnly: false, IsAnonymous: false });
            await Sweep.OverAsync(output, "pages for what they refuse", routes, async route =>
            {
                if (asked++ % AtOnce == 0)
                {
                    portal.Clock.Advance(TimeSpan.FromMinutes(1));
                }

                var before = SecurityFile.Lines(portal).Count;
                using var answer = await client.Http.GetAsync(new Uri(route.AddressWith(_ => Ids.New().ToString()), UriKind.Relative));
                var expected = answer.StatusCode switch
                {
                    HttpStatusCode.Forbidden => nameof(SecurityEvent.RightRefused),
                    HttpStatusCode.NotFound when route.Records.Any() => nameof(SecurityEvent.RecordNotFound),
                    _ => null,
                };
                return expected is null || SecurityFile.Lines(portal).Skip(before).Any(line => line.Field("event") == expected)
                    ? []
                    : [$"{route} answers {(int)answer.StatusCode} without a line {expected}"];
            });
        }
    }

    [Fact]
    public async Task EveryMailedLink_Guessed_LeavesALine()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/aanmelden");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var links = PortalRoutes.Of(portal.Services).Where(route => route is { IsAnonymous: true } && route.Pattern.Contains("{token}"));

        await Sweep.OverAsync(output, "mailed links that are guessed", links, async route =>
        {
            var before = SecurityFile.Lines(portal).Count;
            using var message = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(route.AddressWith(_ => SecretOfNobody()), UriKind.Relative));
            message.Content = route.IsRead ? null : new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var answer = await visitor.Http.SendAsync(message);
            return SecurityFile.Lines(portal).Skip(before).Any(line => line.Field("event") == nameof(SecurityEvent.LinkNotFound))
                ? []
                : [$"{route} answers {(int)answer.StatusCode} without a line"];
        });
    }

    /// <summary>A brake records by itself whom it holds up; a factor is refused in one place.</summary>
    [Fact]
    public void EveryFactor_IsRefusedInThePlaceThatRecordsIt()
    {
        var refusals = SourceTree
            .Files("src", "*.cs")
            .SelectMany(file => file.Text.Split('\n').Where(line => line.Contains("SignInCheck.Refused", StringComparison.Ordinal)).Select(line => file.Path));

        refusals.ShouldBe(["src/SocialReturn.Core/Accounts/SignInService.cs"], "refuse by RefuseAsync, which records it");
    }

    private static string SecretOfNobody() => Ids.New().ToString("N");
}
