using Microsoft.Net.Http.Headers;

namespace SocialReturn.TestKit.Web;

/// <summary>Keeps cookies as a browser does, on the clock of the test: the framework's jar would throw away what the fake day made.</summary>
public sealed class CookieJar(TimeProvider clock) : DelegatingHandler
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public void Take(string? header)
    {
        if (!SetCookieHeaderValue.TryParse(header, out var cookie))
        {
            throw new InvalidOperationException($"No cookie: {header}");
        }

        if (cookie.MaxAge <= TimeSpan.Zero || cookie.Expires <= clock.GetUtcNow())
        {
            cookies.Remove(cookie.Name.ToString());
        }
        else
        {
            cookies[cookie.Name.ToString()] = cookie.Value.ToString();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add(HeaderNames.Cookie, string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues(HeaderNames.SetCookie, out var given))
        {
            foreach (var cookie in given)
            {
                Take(cookie);
            }
        }

        return response;
    }
}
