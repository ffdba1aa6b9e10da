using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>The last step, after both factors: the session starts, the half-way mark goes, the browser is known.</summary>
public sealed class SignInFinish(SessionReader sessions, KnownBrowser browsers, TimeProvider clock)
{
    /// <returns>Where to go.</returns>
    public async Task<string> RunAsync(HttpContext context, User user, string? returnUrl, CancellationToken cancellationToken)
    {
        await HalfWay.ClearAsync(context);
        await SessionCookie.WriteAsync(context, user, null, clock);
        browsers.Mark(context, user.Email ?? "");
        var session = await sessions.FindAsync(user.Id, null, cancellationToken);
        return Landing.After(session?.Workplaces ?? [], returnUrl);
    }
}
