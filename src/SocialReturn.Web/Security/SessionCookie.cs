using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Security;

/// <summary>The cookie of a finished sign-in. It names a session of the server and holds nothing else.</summary>
public sealed class SessionCookie(SessionService sessions, CurrentUser me)
{
    /// <summary>Somebody signed in: a new session in this browser; the one it had is over.</summary>
    public Task StartAsync(HttpContext context, User user, Guid? membershipId, CancellationToken cancellationToken) =>
        StartAsync(context, user, membershipId, SecurityEvent.SignedIn, cancellationToken);

    /// <summary>After another password or app: a new session of the person who is here.</summary>
    public Task RenewAsync(HttpContext context, User user, Guid? membershipId, CancellationToken cancellationToken) =>
        StartAsync(context, user, membershipId, SecurityEvent.SessionRenewed, cancellationToken);

    /// <summary>Signing out: the session is over, here and for whoever copied the cookie.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (me.Session is { } session)
        {
            await sessions.EndAsync(session.UserId, session.Id, SessionEnd.SignedOut, context.RemoteAddress(), cancellationToken);
        }

        await ClearAsync(context);
    }

    /// <summary>The browser forgets the cookie, and what it kept of the pages.</summary>
    public static Task ClearAsync(HttpContext context)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return context.SignOutAsync(Schemes.Session);
    }

    private async Task StartAsync(HttpContext context, User user, Guid? membershipId, SecurityEvent why, CancellationToken cancellationToken)
    {
        if (me.Session is { } former)
        {
            await sessions.EndAsync(former.UserId, former.Id, SessionEnd.Replaced, context.RemoteAddress(), cancellationToken);
        }

        var origin = new SessionOrigin(BrowserName.Of(context.Request.Headers[HeaderNames.UserAgent]), context.RemoteAddress());
        var token = await sessions.StartAsync(user, membershipId, origin, why, cancellationToken);
        var identity = new ClaimsIdentity([new Claim(PortalClaims.Session, token)], Schemes.Session);
        await context.SignInAsync(Schemes.Session, new ClaimsPrincipal(identity));
    }
}
