using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Security;

/// <summary>
/// Turns the cookie into a person, a role and an access scope, from the database and not from the cookie: a disabled
/// account, a new password, another role or a membership taken away works at the next request.
/// </summary>
public sealed class AccessScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SessionReader sessions, CurrentUser user, CurrentScope scope, Shell shell)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            await next(context);
            return;
        }

        var session = await FindAsync(context.User, sessions, context.RequestAborted);
        if (session is null)
        {
            await context.SignOutAsync(Schemes.Session);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            await next(context);
            return;
        }

        user.Enter(session);
        shell.Show(session);
        if (session.ScopeFrom(context.RemoteAddress()) is { } access)
        {
            context.User.AddIdentity(new ClaimsIdentity([new Claim(PortalClaims.Role, session.Active!.Role.ToString())]));
            using var entered = scope.Enter(access);
            await next(context);
            return;
        }

        await next(context);
    }

    private static async Task<Session?> FindAsync(ClaimsPrincipal principal, SessionReader sessions, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(principal.FindFirstValue(PortalClaims.UserId), out var userId))
        {
            return null;
        }

        var membership = Guid.TryParse(principal.FindFirstValue(PortalClaims.MembershipId), out var id) ? id : (Guid?)null;
        var session = await sessions.FindAsync(userId, membership, cancellationToken);
        return session?.SecurityStamp == principal.FindFirstValue(PortalClaims.SecurityStamp) ? session : null;
    }
}
