using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>The last step, after both factors: the session starts, the half-way mark goes, the browser is known.</summary>
public sealed partial class SignInFinish(
    SessionReader sessions,
    SessionCookie cookie,
    HalfWayCookie halfWay,
    KnownBrowser browsers,
    ILogger<SignInFinish> logger
)
{
    /// <returns>Where to go.</returns>
    public async Task<string> RunAsync(HttpContext context, User user, string? returnUrl, CancellationToken cancellationToken)
    {
        await halfWay.ClearAsync(context);
        await cookie.StartAsync(context, user, null, cancellationToken);
        browsers.Mark(context, user.Email ?? "");
        LogSignedIn(logger, user.Id);
        return Landing.After(await sessions.PlacesAsync(user.Id, cancellationToken), returnUrl);
    }

    [LoggerMessage(LogLevel.Information, "User {UserId} signed in with both factors")]
    private static partial void LogSignedIn(ILogger logger, Guid userId);
}
