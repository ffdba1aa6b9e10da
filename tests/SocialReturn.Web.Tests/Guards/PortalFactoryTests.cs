using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>What the other tests rely on.</summary>
public sealed class PortalFactoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Network_OutgoingCall_IsRefused()
    {
        using var http = portal.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

        var error = await Should.ThrowAsync<InvalidOperationException>(() => http.GetAsync(new Uri("https://example.nl/")));

        error.Message.ShouldContain("https://example.nl/");
    }

    [Fact]
    public void Clock_OfThePortal_StandsStillInDutchMorningTime()
    {
        portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().ShouldBe(PortalFactory.Now);
    }

    [Fact]
    public void Jobs_OfThePortal_DoNotRunByThemselves()
    {
        portal
            .Services.GetServices<IHostedService>()
            .Select(job => job.GetType().Namespace)
            .ShouldAllBe(name => !name!.StartsWith("SocialReturn.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo/post")]
    [InlineData("/demo/bouwstenen")]
    public async Task Demo_OutsideDevelopment_IsNotThere(string address)
    {
        using var visitor = portal.Visitor();

        var page = await visitor.GetPageAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
