using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>The last step, after both factors: the session starts, the half-way mark goes, the browser is known.</summary>
public sealed partial class SignInFinish(SessionReader sessions, KnownBrowser browsers, TimeProvider clock, ILogger<SignInFinish> logger)
{
    /// <returns>Where to go.</returns>
    public async Task<string> RunAsync(HttpContext context, User user, string? returnUrl, CancellationToken cancellationToken)
    {
        await HalfWay.ClearAsync(context);
        await SessionCookie.WriteAsync(context, user, null, clock);
        browsers.Mark(context, user.Email ?? "");
        LogSignedIn(logger, user.Id);
        var session = await sessions.FindAsync(user.Id, null, cancellationToken);
        return Landing.After(session?.Workplaces ?? [], returnUrl);
    }

    [LoggerMessage(LogLevel.Information, "User {UserId} signed in with both factors")]
    private static partial void LogSignedIn(ILogger logger, Guid userId);
}
