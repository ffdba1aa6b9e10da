using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>Writes the cookie of a finished sign-in.</summary>
public static class SessionCookie
{
    private const string StartedAt = "started";

    /// <summary>However busy a person is, a session ends after a working day.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(10);

    public static readonly TimeSpan IdleSession = TimeSpan.FromMinutes(60);

    public static Task WriteAsync(HttpContext context, User user, Guid? membershipId, TimeProvider clock)
    {
        List<Claim> claims =
        [
            new(PortalClaims.UserId, user.Id.ToString()),
            new(PortalClaims.SecurityStamp, user.SecurityStamp ?? ""),
        ];
        if (membershipId is { } id)
        {
            claims.Add(new Claim(PortalClaims.MembershipId, id.ToString()));
        }

        var properties = new AuthenticationProperties();
        properties.Items[StartedAt] = clock.GetUtcNow().ToString("O");
        var identity = new ClaimsIdentity(claims, Schemes.Session, PortalClaims.UserId, PortalClaims.Role);
        return context.SignInAsync(Schemes.Session, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>The same session at another workplace of the same person; its end does not move.</summary>
    public static async Task MoveAsync(HttpContext context, Guid membershipId)
    {
        var current = await context.AuthenticateAsync(Schemes.Session);
        var claims = current.Principal!.Identities.First().Claims.Where(claim => claim.Type is PortalClaims.UserId or PortalClaims.SecurityStamp);
        var identity = new ClaimsIdentity([.. claims, new Claim(PortalClaims.MembershipId, membershipId.ToString())], Schemes.Session, PortalClaims.UserId, PortalClaims.Role);
        await context.SignInAsync(Schemes.Session, new ClaimsPrincipal(identity), current.Properties);
    }

    public static bool IsTooOld(AuthenticationProperties properties, DateTimeOffset now) =>
        !properties.Items.TryGetValue(StartedAt, out var started)
        || !DateTimeOffset.TryParse(started, out var at)
        || now - at > LongestSession;
}
