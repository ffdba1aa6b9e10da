using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

public sealed class PublicBrakeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_MoreThanIsAllowedInAMinute_Is429WithWhenToComeBack()
    {
        await using var narrow = portal.WithWebHostBuilder(builder => builder.UseSetting("PublicBrake:RequestsPerMinute", "3"));
        using var client = narrow.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = portal.Address });
        var address = new Uri("/api/v1/tariff-schedules", UriKind.Relative);
        for (var request = 0; request < 3; request++)
        {
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var answer = await ApiAnswer.ReadAsync(await client.GetAsync(address));

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await client.GetAsync(new Uri("/privacy", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
