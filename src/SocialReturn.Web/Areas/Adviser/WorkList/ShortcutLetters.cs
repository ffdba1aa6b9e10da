using SocialReturn.Core.Common;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>The person's choice for single letters on the review screen (WCAG 2.1.4): kept in this browser for a year.</summary>
public static class ShortcutLetters
{
    private const string Cookie = "sr-sneltoetsen";
    private const string Off = "uit";

    public static bool AreOn(HttpRequest request) => request.Cookies[Cookie] != Off;

    public static void Switch(HttpResponse response, bool on, DateTimeOffset now) =>
        response.Cookies.Append(
            Cookie,
            on ? "aan" : Off,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = response.HttpContext.Request.IsHttps,
                Path = PortalLinks.WorkList,
                Expires = now.AddYears(1),
            }
        );
}
