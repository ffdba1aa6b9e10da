namespace SocialReturn.TestKit.Web;

/// <summary>A test that reaches for the network is a fault: it says where it wanted to go.</summary>
internal sealed class NoNetwork : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The network is closed to tests: {request.Method} {request.RequestUri}");
}
