using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SocialReturn.Benchmarks;

/// <summary>Somebody at the portal: keeps cookies and leaves answers compressed as they come.</summary>
internal sealed class Browser : IDisposable
{
    public const string TokenField = "__RequestVerificationToken";

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

    /// <summary>Sends a form of a page, as it stands but for what is filled in.</summary>
    /// <returns>Where the answer leads to; null when somebody else was first and it has to be sent anew.</returns>
    public async Task<Uri?> SendAsync(string address, IHtmlFormElement form, Dictionary<string, string> filled, CancellationToken cancellationToken)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(field => field.Name is { Length: > 0 });
        var fields = hidden.Select(field => KeyValuePair.Create(field.Name!, field.Value)).Where(field => !filled.ContainsKey(field.Key)).Concat(filled);
        return await PostAsync(form.GetAttribute("action") ?? address, fields, cancellationToken);
    }

    /// <summary>Sends fields, and is led on.</summary>
    /// <returns>As <see cref="SendAsync"/>.</returns>
    public async Task<Uri?> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), content, cancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!
            : answer.StatusCode == HttpStatusCode.Conflict ? null
            : throw new InvalidOperationException(
                $"{address} answered {answer.StatusCode}: {Errors(await answer.Content.ReadAsStringAsync(cancellationToken))}"
            );
    }

    /// <summary>Sends a file, as the script of the page does.</summary>
    /// <returns>Where it stands.</returns>
    public async Task<Uri> UploadAsync(string address, string token, byte[] file, CancellationToken cancellationToken)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), TokenField },
            { new StringContent(""), "RequirementCode" },
            { new ByteArrayContent(file), "Files", "bewijs.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.StatusCode == HttpStatusCode.Created
            ? answer.Headers.Location!
            : throw new InvalidOperationException($"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    public async Task RemoveAsync(Uri evidence, string token, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(TokenField, token)]);
        using var answer = await http.PostAsync(new Uri($"{evidence}/verwijderen", UriKind.Relative), content, cancellationToken);
        using var gone = await http.GetAsync(evidence, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Redirect || gone.StatusCode != HttpStatusCode.NotFound)
        {
            throw new InvalidOperationException($"Removing {evidence} answered {answer.StatusCode}, and it is {gone.StatusCode} now.");
        }
    }

    public void Dispose() => http.Dispose();

    private static string Errors(string html) =>
        string.Join(
            ' ',
            Parser.ParseDocument(html).QuerySelectorAll("[role=alert], .utrecht-form-field-error-message").Select(part => part.TextContent.Trim())
        );
}

/// <param name="Bytes">Of the body, as it went over the line.</param>
/// <param name="MayBeKept">A repeat visit does not ask again.</param>
internal sealed record Answer(string Address, int Bytes, bool MayBeKept, string? ETag);
