using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>The cookie of a sign-in that is half-way. It names a row of the server and holds nothing else.</summary>
public sealed class HalfWayCookie(PendingSignInService pending)
{
    public async Task<HalfWay?> ReadAsync(HttpContext context, params HalfWayStage[] stages)
    {
        var json = await TokenAsync(context) is { } token ? await pending.FindAsync(token, context.RequestAborted) : null;
        var found = json is null ? null : JsonSerializer.Deserialize<HalfWay>(json);
        return found is not null && stages.Contains(found.Stage) ? found : null;
    }

    /// <param name="user">Whose password was right; null for an invited person without an account.</param>
    public async Task WriteAsync(HttpContext context, HalfWay halfWay, User? user)
    {
        await EndAsync(context);
        var token = await pending.StartAsync(user, JsonSerializer.Serialize(halfWay), context.RemoteAddress(), context.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(PortalClaims.Session, token)], Schemes.HalfWay);
        await context.SignInAsync(Schemes.HalfWay, new ClaimsPrincipal(identity));
    }

    public async Task ClearAsync(HttpContext context)
    {
        await EndAsync(context);
        await context.SignOutAsync(Schemes.HalfWay);
    }

    private static async Task<string?> TokenAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Schemes.HalfWay)).Principal?.FindFirstValue(PortalClaims.Session);

    private async Task EndAsync(HttpContext context)
    {
        if (await TokenAsync(context) is { } token)
        {
            await pending.EndAsync(token, context.RemoteAddress(), context.RequestAborted);
        }
    }
}
