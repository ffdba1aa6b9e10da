using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>
/// Every form that a person can reach, sent empty and sent with nonsense: the summary has each message once, in the order of the page,
/// each with a link to a field that is there; what was typed stays; and what cannot be read is not called missing as well. Enter sends it.
/// </summary>
public sealed partial class FormSweepTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>One for each person: some forms take what is sent, and change what the next would find.</summary>
    private readonly PortalFactory portal = new();

    private const string Nonsense = "onzin 12x%";

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Theory]
    [InlineData("visitor")]
    [InlineData("contractor")]
    [InlineData("adviser")]
    [InlineData("administrator")]
    [InlineData("platform")]
    public async Task EveryForm_SentEmptyOrWrong_SaysEachFaultOnceAtItsField(string person)
    {
        var world = await FilledAsync();
        using var client = PersonOf(world, person) is { } user ? await portal.SignedInAsync(user) : portal.Visitor();
        var forms = await FormsAsync(client);

        await Sweep.OverAsync(output, $"forms of the {person}, sent empty and wrong", forms, async form =>
        {
            var asked = Askers(await client.GetPageAsync(form.Address)).ElementAt(form.Index);
            var faults = ByEnter(asked).Select(fault => $"{form.Address}: {fault}").ToList();
            foreach (var value in (string[])["", Nonsense])
            {
                var answer = await SendAsync(client, form, value);
                faults.AddRange(
                    FaultsOf(answer, value).Concat(Astray(answer, form)).Select(fault => $"{form.Address} ({(value.Length == 0 ? "empty" : "wrong")}): {fault}")
                );
            }

            return faults;
        });
    }

    private static List<string> FaultsOf(Page answer, string value)
    {
        if (answer.Status == HttpStatusCode.InternalServerError)
        {
            return ["answers 500"];
        }

        if (answer.Document.QuerySelector("[data-error-summary]") is not { } summary)
        {
            return answer.Status == HttpStatusCode.BadRequest && answer.Document.QuerySelector("main [role=alert]") is null
                ? ["is refused without a summary"]
                : [];
        }

        var faults = new List<string>();
        var order = answer.Document.All.ToList();
        var places = new List<int>();
        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in summary.QuerySelectorAll("li"))
        {
            var id = item.QuerySelector("a")?.GetAttribute("href")?.TrimStart('#');
            var target = id is null ? null : answer.Document.GetElementById(id);
            if (id is not null && target is null)
            {
                faults.Add($"'{item.TextContent.Trim()}' leads to #{id}, which is not there");
            }

            places.Add(target is null ? -1 : order.IndexOf(target));
            if (id is not null && !linked.Add(id))
            {
                faults.Add($"#{id} is named twice");
            }
        }

        if (!places.SequenceEqual(places.Order()))
        {
            faults.Add($"the order is not that of the page: {string.Join(", ", summary.QuerySelectorAll("li").Select(item => item.TextContent.Trim()))}");
        }

        var missing = answer
            .Document.QuerySelectorAll("main .sr-field__error")
            .Select(error => error.Id)
            .OfType<string>()
            .Where(id => !linked.Contains(id[..^"-fout".Length]));
        faults.AddRange(missing.Select(id => $"{id} is not in the summary"));
        faults.AddRange(value.Length == 0 ? [] : Forgotten(answer));
        return faults;
    }

    /// <summary>The form that was sent says what is wrong with it, once, and leads to its own fields; the others of the page say nothing.</summary>
    private static IEnumerable<string> Astray(Page answer, FoundForm form)
    {
        var sent = Askers(answer).ElementAtOrDefault(form.Index);
        if (sent is null || answer.Status != HttpStatusCode.BadRequest)
        {
            yield break;
        }

        var summaries = answer.Document.QuerySelectorAll("[data-error-summary]");
        if (summaries.Length != 1 || !sent.Contains(summaries[0]))
        {
            yield return $"{summaries.Length} summaries, of which {summaries.Count(sent.Contains)} in the form that was sent";
        }

        foreach (var link in summaries.SelectMany(summary => summary.QuerySelectorAll("a")).Select(link => link.GetAttribute("href")!.TrimStart('#')))
        {
            var target = answer.Document.GetElementById(link);
            if (target is not null && !sent.Contains(target) && target.GetAttribute("form") != sent.Id)
            {
                yield return $"#{link} is a field of another form";
            }
        }

        foreach (var error in answer.Document.QuerySelectorAll("main .sr-field__error").Where(error => !sent.Contains(error)))
        {
            yield return $"{error.Id} is a fault in another form";
        }

        foreach (var twice in answer.Document.QuerySelectorAll("[id]").CountBy(element => element.Id!).Where(id => id.Value > 1))
        {
            yield return $"#{twice.Key} is there {twice.Value} times";
        }
    }

    /// <summary>Fields that lost what was typed; a password never comes back.</summary>
    private static IEnumerable<string> Forgotten(Page answer) =>
        answer
            .Document.QuerySelectorAll<IHtmlInputElement>("main form [aria-invalid=true]")
            .Where(input =>
                input.Type is not ("password" or "checkbox" or "radio" or "file")
                && input.Value != Nonsense
                && input.GetAttribute("maxlength") is null
                && input.Value.Length == 0
            )
            .Select(input => $"{input.Name} lost what was typed");

    private static async Task<Page> SendAsync(PortalClient client, FoundForm form, string value)
    {
        var page = await client.GetPageAsync(form.Address);
        var element = Askers(page).ElementAtOrDefault(form.Index).ShouldNotBeNull(form.Address);
        element.SetAttribute("data-sweep", "");
        var fields = Asked(element)
            .ToDictionary(field => field.GetAttribute("name")!, string? (field) => field is IHtmlSelectElement ? "" : value, StringComparer.Ordinal);
        return await client.PostFormAsync(page, "[data-sweep]", fields);
    }

    private static IEnumerable<IHtmlFormElement> Askers(Page page) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => Asked(form).Any() && form.GetAttribute("enctype") is null);

    private static IEnumerable<IElement> Asked(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => field is not IHtmlInputElement { Type: "hidden" or "checkbox" or "radio" or "submit" or "file" })
            .DistinctBy(field => field.GetAttribute("name"));

    private async Task<List<FoundForm>> FormsAsync(PortalClient client)
    {
        var waiting = new Queue<string>(
            portal
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0 && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
                .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
                .Where(address => !address.StartsWith("/demo", StringComparison.Ordinal) && !address.StartsWith("/api", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var forms = new List<FoundForm>();
        while (waiting.TryDequeue(out var address))
        {
            if (!kinds.Add(Id().Replace(address.Split('?', '#')[0], "{id}")))
            {
                continue;
            }

            var page = await client.GetPageAsync(address.Split('#')[0]);
            if (page.Location is { } to && page.Response.RequestMessage!.RequestUri!.Host == portal.Server.BaseAddress.Host)
            {
                waiting.Enqueue(to);
                continue;
            }

            if (page.Status == HttpStatusCode.OK && page.Response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                forms.AddRange(Askers(page).Select((_, index) => new FoundForm(address, index)));
                foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return forms;
    }

    private async Task<World> FilledAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.AwaitingTenderAsync();
        var tender = await stage.TenderAsync();
        await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.PurchaseAsync(tender, FulfilmentStatus.ChangesRequested);
        await stage.ParticipationAsync(tender);
        await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender));
        await stage.TurnoverAsync(await stage.TenderAsync(title: "Op omzet"));
        return stage.World;
    }

    private static User? PersonOf(World world, string person) =>
        person switch
        {
            "contractor" => world.Owner,
            "adviser" => world.Adviser,
            "administrator" => world.Administrator,
            "platform" => world.Platform,
            _ => null,
        };

    /// <param name="Index">Among the forms of the page that ask something.</param>
    private sealed record FoundForm(string Address, int Index);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
