using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SocialReturn.Benchmarks;

/// <summary>Somebody at the portal: keeps cookies and leaves answers compressed as they come.</summary>
internal sealed class Browser : IDisposable
{
    private const string Encodings = "gzip, br";

    private static readonly HtmlParser Parser = new();

    private readonly HttpClient http;

    public Browser(Uri address)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false };
        http = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>By the button of a persona, at the demo's own page.</summary>
    public static async Task<Browser> SignedInAsync(Uri address, string persona, CancellationToken cancellationToken)
    {
        var browser = new Browser(address);
        var page = await browser.ReadAsync("/demo", cancellationToken);
        var fields = page.QuerySelectorAll("form[action='/demo/aanmelden'] input[type=hidden]")
            .Cast<IHtmlInputElement>()
            .Select(field => KeyValuePair.Create(field.Name!, field.Value))
            .Append(KeyValuePair.Create("persona", persona));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.http.PostAsync(new Uri("/demo/aanmelden", UriKind.Relative), form, cancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException($"Signing in as {persona} answered {answer.StatusCode}.");
    }

    /// <summary>The page, to look into.</summary>
    public async Task<IHtmlDocument> ReadAsync(string address, CancellationToken cancellationToken) =>
        Parser.ParseDocument(await http.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken));

    /// <summary>Asks as a browser does; anything but what is asked for, or "not changed", is a fault.</summary>
    /// <param name="etag">Of what the browser still has.</param>
    public async Task<Answer> GetAsync(string address, CancellationToken cancellationToken, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(Encodings);
        if (etag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(etag);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
        {
            throw new InvalidOperationException($"{address} answered {response.StatusCode}.");
        }

        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new Answer(address, body.Length, response.Headers.CacheControl?.MaxAge > TimeSpan.Zero, response.Headers.ETag?.ToString());
    }

    public void Dispose() => http.Dispose();
}

/// <param name="Bytes">Of the body, as it went over the line.</param>
/// <param name="MayBeKept">A repeat visit does not ask again.</param>
internal sealed record Answer(string Address, int Bytes, bool MayBeKept, string? ETag);
