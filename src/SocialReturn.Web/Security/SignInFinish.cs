using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>The last step, after both factors: the session starts, the half-way mark goes, the browser is known.</summary>
public sealed class SignInFinish(SessionReader sessions, SessionCookie cookie, HalfWayCookie halfWay, KnownBrowser browsers)
{
    /// <returns>Where to go.</returns>
    public async Task<string> RunAsync(HttpContext context, User user, string? returnUrl, CancellationToken cancellationToken)
    {
        await halfWay.ClearAsync(context);
        await cookie.StartAsync(context, user, null, cancellationToken);
        browsers.Mark(context, user.Email ?? "");
        return Landing.After(await sessions.PlacesAsync(user.Id, cancellationToken), returnUrl);
    }
}
