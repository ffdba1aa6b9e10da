using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Home;

/// <summary>The colours that regions chose, as a stylesheet.</summary>
[AllowAnonymous]
public sealed class ThemesController(RegionThemes themes) : Controller
{
    [HttpGet("/kleuren/{version}.css")]
    public async Task<IActionResult> Sheet(string version, CancellationToken cancellationToken)
    {
        var sheet = await themes.GetAsync(cancellationToken);
        // An older page asks for a version that is gone: it gets today's, and keeps it for this visit only.
        Response.Headers[HeaderNames.CacheControl] = version == sheet.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Content(sheet.Css, "text/css; charset=utf-8");
    }
}
