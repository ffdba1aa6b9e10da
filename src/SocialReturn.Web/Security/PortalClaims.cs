
namespace SocialReturn.Web.Security;

/// <summary>What the session cookie says; all of it is checked against the database at every request.</summary>
public static class PortalClaims
{
    public const string UserId = "sub";
    public const string SecurityStamp = "stamp";
    public const string MembershipId = "membership";

    /// <summary>Never in the cookie: added at each request from the database.</summary>
    public const string Role = "role";
}
