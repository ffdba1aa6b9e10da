using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace SocialReturn.TestKit.Web;

/// <summary>One browser: it keeps cookies, follows no redirect by itself, and sends forms as they were rendered.</summary>
public sealed class PortalClient(HttpClient http, FakeTimeProvider clock) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http => http;

    public FakeTimeProvider Clock => clock;

    public async Task<Page> GetPageAsync(string address) => await ReadAsync(await http.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Sends a form of the page as the browser would: its token, hidden fields and filled-in values, with these on top.</summary>
    /// <param name="page">The page that shows the form.</param>
    /// <param name="form">A CSS selector of one form.</param>
    /// <param name="fields">Name to value; null leaves a field out. Every name must be a field of the form.</param>
    /// <param name="button">The button that is pressed, as a CSS selector inside the form; only needed when its name or value matters.</param>
    public async Task<Page> PostFormAsync(Page page, string form, IReadOnlyDictionary<string, string?>? fields = null, string? button = null)
    {
        var element = page.Form(form);
        var values = FormReader.Read(element, fields ?? new Dictionary<string, string?>(StringComparer.Ordinal), button);
        using var content = new FormUrlEncodedContent(values);
        var action = element.GetAttribute("action") is { Length: > 0 } given ? given : page.Address;
        return await ReadAsync(await http.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    /// <summary>Sends a form with files.</summary>
    public async Task<Page> PostFilesAsync(Page page, string form, IReadOnlyDictionary<string, string?> fields, params IEnumerable<UploadedFile> files)
    {
        var element = page.Form(form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FormReader.Read(element, fields, null))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        }

        var action = element.GetAttribute("action") is { Length: > 0 } given ? given : page.Address;
        return await ReadAsync(await http.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    /// <summary>The page behind the link with this text.</summary>
    public Task<Page> ClickAsync(Page page, string link) =>
        GetPageAsync(
            page.Document.QuerySelectorAll("a[href]")
                .FirstOrDefault(element => element.TextContent.Trim() == link)
                .ShouldNotBeNull($"{page.Address} has no link {link}")
                .GetAttribute("href")!
        );

    /// <summary>The page that a redirect points to.</summary>
    public async Task<Page> FollowAsync(Page page)
    {
        page.Location.ShouldNotBeNull($"{page.Address} answered {page.Status} and redirects nowhere");
        return await GetPageAsync(page.Location);
    }

    public void Dispose() => http.Dispose();

    private static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var document = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return new Page(response, document);
    }
}

/// <param name="Field">The name of the file field.</param>
/// <param name="Name">The file's name as the browser tells it.</param>
public sealed record UploadedFile(string Field, string Name, byte[] Content);

/// <summary>What a browser would send of a form.</summary>
internal static class FormReader
{
    public static List<KeyValuePair<string, string>> Read(IHtmlFormElement form, IReadOnlyDictionary<string, string?> fields, string? button)
    {
        var unknown = fields.Keys.Where(name => form.QuerySelector($"[name='{name}']") is null).ToList();
        unknown.ShouldBeEmpty("the form has no such field");

        var values = form
            .Elements.OfType<IHtmlElement>()
            .Select(element => (Name: element.GetAttribute("name"), Value: ValueOf(element)))
            .Where(field => field.Name is not null && field.Value is not null && !fields.ContainsKey(field.Name))
            .Select(field => KeyValuePair.Create(field.Name!, field.Value!))
            .ToList();
        values.AddRange(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!)));
        if (button is not null)
        {
            var pressed = (form.QuerySelector(button) ?? form.Owner?.QuerySelector($"{button}[form='{form.Id}']")).ShouldNotBeNull(
                $"the form has no button {button}"
            );
            values.Add(KeyValuePair.Create(pressed.GetAttribute("name") ?? "", pressed.GetAttribute("value") ?? ""));
        }

        return values;
    }

    private static string? ValueOf(IHtmlElement element) =>
        element switch
        {
            _ when element.HasAttribute("disabled") => null,
            IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value : null,
            IHtmlInputElement { Type: "file" or "submit" or "button" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };
}
