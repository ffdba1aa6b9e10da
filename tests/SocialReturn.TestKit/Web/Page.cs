using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace SocialReturn.TestKit.Web;

/// <summary>An answer of the portal as a person meets it.</summary>
public sealed class Page(HttpResponseMessage response, IHtmlDocument document)
{
    public HttpResponseMessage Response => response;

    public IHtmlDocument Document => document;

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Path and query of the request.</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Path and query of where it redirects to, or null.</summary>
    public string? Location => response.Headers.Location is { } to ? new Uri(response.RequestMessage!.RequestUri!, to).PathAndQuery : null;

    /// <summary>The text of the page, or of the first element that the selector finds, with spaces tidied.</summary>
    public string TextOf(string selector = "body") =>
        string.Join(
            ' ',
            document
                .QuerySelector(selector)
                .ShouldNotBeNull($"{Address} has no {selector}")
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>What stands in a field: typed, or chosen from a list.</summary>
    public string ValueOf(string field) =>
        document.QuerySelector($"[name='{field}']").ShouldNotBeNull($"{Address} has no field {field}") switch
        {
            IHtmlSelectElement list => list.Value ?? "",
            IHtmlTextAreaElement text => text.Value,
            var input => input.GetAttribute("value") ?? "",
        };

    public IHtmlFormElement Form(string selector)
    {
        Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Conflict);
        return document.QuerySelector(selector).ShouldBeAssignableTo<IHtmlFormElement>($"{Address} has no form {selector}")!;
    }

    public void ShouldShow(string heading)
    {
        Status.ShouldBe(HttpStatusCode.OK);
        TextOf("h1").ShouldBe(heading);
    }

    public void ShouldBeRedirectTo(string address)
    {
        Status.ShouldBe(HttpStatusCode.Redirect, TextOf());
        Location.ShouldBe(address);
    }

    /// <summary>Redirected to the page to sign in, which brings the person back here.</summary>
    public void ShouldAskToSignIn()
    {
        Status.ShouldBe(HttpStatusCode.Redirect);
        Location.ShouldNotBeNull().ShouldStartWith("/aanmelden");
    }

    /// <summary>The form came back with 400, the message stands at its field, and the summary links to it.</summary>
    public void ShouldHaveFieldError(string field, string message)
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, TextOf());
        var control = document.QuerySelector($"[name='{field}']").ShouldNotBeNull($"{Address} has no field {field}");
        control.GetAttribute("aria-invalid").ShouldBe("true", field);
        var described = (control.GetAttribute("aria-describedby") ?? "").Split(' ').Select(document.GetElementById).OfType<IElement>();
        described.Select(element => element.TextContent.Trim()).ShouldContain(message, $"at {field}");
        ShouldHaveErrorSummaryLink(field, message);
    }

    /// <summary>The form came back with 400, a question stands at the field with a tick to answer it, and the summary links to it.</summary>
    public void ShouldAsk(string field, string question)
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, TextOf());
        document.GetElementById($"{field}-fout").ShouldNotBeNull($"{Address} asks nothing at {field}").TextContent.Trim().ShouldBe(question);
        document.GetElementById($"{field}-klopt").ShouldBeAssignableTo<IHtmlInputElement>($"no tick at {field}")!.IsChecked.ShouldBeFalse();
        document.QuerySelector($"[name='{field}']")!.HasAttribute("aria-invalid").ShouldBeFalse("a question is no fault");
        ShouldHaveErrorSummaryLink(field, question);
    }

    /// <summary>Nothing is wrong: neither the summary nor the title of the page look or sound like a fault.</summary>
    public void ShouldOnlyAsk()
    {
        document.Title.ShouldNotBeNull().ShouldStartWith("Vraag: ");
        var summary = document.QuerySelector("[data-error-summary]").ShouldNotBeNull();
        summary.GetAttribute("role").ShouldBe("status");
        summary.ClassList.ShouldNotContain("utrecht-alert--error");
        summary.QuerySelector("h2")!.TextContent.ShouldBe("Kijkt u dit nog even na?");
    }

    /// <summary>Ticks "yes, this is right" at every question: the form takes the ticks along when it is sent.</summary>
    public Page AnswerYes()
    {
        var ticks = document.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox][name=Confirmed]").ToList();
        ticks.ShouldNotBeEmpty($"{Address} asks nothing");
        ticks.ForEach(tick => tick.IsChecked = true);
        return this;
    }

    public void ShouldHaveErrorSummaryLink(string field, string message)
    {
        var link = document.QuerySelectorAll("[data-error-summary] a").FirstOrDefault(link => link.TextContent.Trim() == message);
        var target = link.ShouldNotBeNull($"the summary does not say: {message}").GetAttribute("href")!.TrimStart('#');
        document.GetElementById(target).ShouldNotBeNull($"no element {target}").GetAttribute("name").ShouldBe(field);
    }

    /// <summary>The summary says it of the form as a whole.</summary>
    public void ShouldHaveFormError(string message)
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, TextOf());
        document.QuerySelectorAll("[data-error-summary] li").Select(item => item.TextContent.Trim()).ShouldContain(message);
    }
}
