namespace SocialReturn.Web.Security;

/// <summary>
/// A cookie for https alone, for the antiforgery system. That answers every form with an error when it is told so and the
/// request came over plain http, as on a machine where the portal is tried behind no proxy: browsers guard the cookie
/// themselves, and take it on localhost.
/// </summary>
internal sealed class AlwaysSecureCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
