using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Mvc;

public sealed class CompressionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Get_Page_IsCompressedForWhoeverAsks(string encoding)
    {
        using var client = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/aanmelden");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        var answer = await client.Http.SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }
}
