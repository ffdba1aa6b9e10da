using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.KeptForms;

/// <summary>
/// Shows a kept form again by letting its own page answer it once more, as if it was sent and something had to be looked at: so every form
/// there is comes back as its page shows it, with its own messages. <see cref="RestoreFilter"/> sees to it that nothing is done. The token
/// of the form goes along: it fits the person it was made for, in the browser it was made for, and nobody else.
/// </summary>
public sealed class RestoreMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SessionReader sessions, KeptFormService forms)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && RestoredForm.TokenIn(request.Path.Value) is { } token)
        {
            if (await FindAsync(context, token, sessions, forms) is { } form)
            {
                Become(context, new RestoredForm(token, form));
            }
        }

        await next(context);
    }

    private static async Task<TypedForm?> FindAsync(HttpContext context, string token, SessionReader sessions, KeptFormService forms)
    {
        var cookie = (await context.AuthenticateAsync(Schemes.Session)).Principal?.FindFirstValue(PortalClaims.Session);
        return
            cookie is not null
            && await sessions.FindAsync(cookie, context.RequestAborted) is { } session
            && await forms.FindAsync(token, session.UserId, context.RequestAborted) is { } contents
            ? TypedForm.Read(contents)
            : null;
    }

    private static void Become(HttpContext context, RestoredForm restored)
    {
        var request = context.Request;
        var mark = restored.Form.Address.IndexOf('?', StringComparison.Ordinal);
        context.Features.Set(restored);
        request.Method = HttpMethods.Post;
        request.Path = mark < 0 ? restored.Form.Address : restored.Form.Address[..mark];
        request.QueryString = mark < 0 ? QueryString.Empty : new QueryString(restored.Form.Address[mark..]);
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(
            restored
                .Form.Fields.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => new StringValues([.. group.Select(field => field.Value)]), StringComparer.OrdinalIgnoreCase)
        );
    }
}
