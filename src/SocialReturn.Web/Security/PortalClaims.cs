namespace SocialReturn.Web.Security;

public static class PortalClaims
{
    /// <summary>In the cookie, and all that is in it: the name of the session.</summary>
    public const string Session = "session";

    /// <summary>Never in the cookie: at each request from the database. The antiforgery system binds forms to it.</summary>
    public const string UserId = "sub";

    /// <summary>Never in the cookie: at each request from the database.</summary>
    public const string Role = "role";
}
