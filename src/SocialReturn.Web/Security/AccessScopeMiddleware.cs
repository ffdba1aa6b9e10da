using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Security;

/// <summary>
/// Turns the cookie into a person, a role and an access scope. The cookie only names a session: whether it still runs, who it
/// is and where they work comes from the database, so what is ended or taken away works at the next request.
/// </summary>
public sealed class AccessScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SessionReader reader, SessionService sessions, CurrentUser user, CurrentScope scope, Shell shell)
    {
        if (context.User.FindFirstValue(PortalClaims.Session) is not { } token)
        {
            context.User = Nobody();
            await next(context);
            return;
        }

        if (await reader.FindAsync(token, context.RequestAborted) is not { } session)
        {
            await context.SignOutAsync(Schemes.Session);
            context.Features.Set(new EndedSession());
            context.User = Nobody();
            await next(context);
            return;
        }

        await sessions.SeeAsync(session, context.RemoteAddress(), context.RequestAborted);
        user.Enter(session);
        shell.Show(session);
        context.User = Somebody(session);
        using var entered = session.ScopeFrom(context.RemoteAddress()) is { } access ? scope.Enter(access) : null;
        await next(context);
    }

    private static ClaimsPrincipal Nobody() => new(new ClaimsIdentity());

    private static ClaimsPrincipal Somebody(Session session)
    {
        List<Claim> claims = [new(PortalClaims.UserId, session.UserId.ToString())];
        if (session.Active is { } place)
        {
            claims.Add(new Claim(PortalClaims.Role, place.Role.ToString()));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, Schemes.Session, PortalClaims.UserId, PortalClaims.Role));
    }
}
