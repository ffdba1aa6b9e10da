using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace SocialReturn.Web.Security;

public enum HalfWayStage
{
    /// <summary>The password was right; the code is still to come.</summary>
    Code,

    /// <summary>The password was right, and two administrators have allowed a new second factor.</summary>
    NewFactor,

    /// <summary>An invited person has chosen a name and a password; there is no account yet.</summary>
    Registration,
}

/// <summary>How far a person is in signing in. Sealed in a cookie of fifteen minutes that opens nothing by itself.</summary>
/// <param name="Key">Of the authenticator app that is being set up.</param>
/// <param name="PasswordHash">In a registration: never the password.</param>
public sealed record HalfWay(
    HalfWayStage Stage,
    Guid UserId,
    string Stamp,
    string Mail,
    string? Key = null,
    Guid? InvitationId = null,
    string? Name = null,
    string? PasswordHash = null,
    string? ReturnUrl = null)
{
    private const string Claim = "halfway";

    public static async Task<HalfWay?> ReadAsync(HttpContext context, params HalfWayStage[] stages)
    {
        var result = await context.AuthenticateAsync(Schemes.HalfWay);
        var json = result.Principal?.FindFirstValue(Claim);
        var found = json is null ? null : JsonSerializer.Deserialize<HalfWay>(json);
        return found is not null && stages.Contains(found.Stage) ? found : null;
    }

    public Task WriteAsync(HttpContext context)
    {
        var identity = new ClaimsIdentity([new Claim(Claim, JsonSerializer.Serialize(this))], Schemes.HalfWay);
        return context.SignInAsync(Schemes.HalfWay, new ClaimsPrincipal(identity));
    }

    public static Task ClearAsync(HttpContext context) => context.SignOutAsync(Schemes.HalfWay);
}
