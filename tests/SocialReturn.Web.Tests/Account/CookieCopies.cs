using Microsoft.Net.Http.Headers;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Account;

/// <summary>What somebody does who copied a cookie.</summary>
internal static class CookieCopies
{
    /// <summary>The cookie that an answer sets, as the header says it.</summary>
    public static string CookieOf(Page page, string name) =>
        page
            .Response.Headers.GetValues(HeaderNames.SetCookie)
            .Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal) && !cookie.StartsWith(name + "=;", StringComparison.Ordinal));

    /// <summary>Another browser with a copy of a cookie, and its own for forms.</summary>
    public static PortalClient CopyOf(this PortalFactory portal, string cookie)
    {
        var jar = new CookieJar(portal.Clock);
        jar.Take(cookie);
        return new PortalClient(portal.CreateDefaultClient(portal.Address, jar), portal.Clock);
    }
}
