namespace SocialReturn.Web.Security;

/// <summary>The cookies of the portal.</summary>
public static class Schemes
{
    /// <summary>A finished sign-in.</summary>
    public const string Session = "Session";

    /// <summary>One factor given, the other still to come. Opens nothing but the page that asks for it.</summary>
    public const string HalfWay = "HalfWay";

    /// <summary>Outside Development a cookie is bound to this host and to https by its prefix.</summary>
    public static string CookieName(string name, bool development) => (development ? "sr-" : "__Host-sr-") + name;
}
