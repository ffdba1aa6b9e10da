using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using SocialReturn.Web.Features.KeptForms;

namespace SocialReturn.Web.Security;

/// <summary>Answers 403 where the framework would redirect, and brings a person whose session ended back to the page, with what was typed.</summary>
public sealed class SessionCookieEvents : CookieAuthenticationEvents
{
    private const string ReturnTo = "terug";

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (IsOfAScript(context.Request))
        {
            // A page with a form to sign in is no answer to a script, which would take it for a fault.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var page = http.Features.Get<RestoredForm>()?.Address ?? PageOf(context.Request);
        var kept = http.Features.Get<RestoredForm>() is null ? await http.RequestServices.GetRequiredService<FormKeeper>().KeepAsync(http, page) : null;
        if (kept is not null || http.Features.Get<EndedSession>() is not null)
        {
            var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { [ReturnTo] = kept ?? page, ["afgemeld"] = "1" };
            context.RedirectUri = QueryHelpers.AddQueryString(context.Options.LoginPath, parts.Where(part => part.Value is not null));
        }

        await base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Of a page of ours that asks in the background.</summary>
    private static bool IsOfAScript(HttpRequest request) => request.Headers["X-Requested-With"] == "fetch";

    /// <summary>The page at hand; for a form the page it stood on, when the browser tells it and it is ours.</summary>
    private static string? PageOf(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return request.Path + request.QueryString;
        }

        var page = request.GetTypedHeaders().Referer;
        return page is { IsAbsoluteUri: true } && page.Authority == request.Host.Value ? page.PathAndQuery : null;
    }
}

/// <summary>On the request: the browser came with the cookie of a session that is over.</summary>
internal sealed record EndedSession;
