using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace SocialReturn.Web.Security;

/// <summary>Answers 403 where the framework would redirect, and brings a person whose session ended back to the page, not to the form's address.</summary>
public sealed class SessionCookieEvents : CookieAuthenticationEvents
{
    private const string ReturnTo = "terug";

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Features.Get<EndedSession>() is not null)
        {
            var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { [ReturnTo] = PageOf(context.Request), ["afgemeld"] = "1" };
            context.RedirectUri = QueryHelpers.AddQueryString(context.Options.LoginPath, parts.Where(part => part.Value is not null));
        }

        return base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

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
