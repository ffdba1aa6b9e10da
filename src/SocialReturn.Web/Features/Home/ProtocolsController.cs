using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Common;
using SocialReturn.Core.Protocols;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Home;

/// <summary>A region's protocol for everybody: the file, or a way to ask for it.</summary>
[AllowAnonymous]
[Route("regio/{slug}/protocol")]
public sealed class ProtocolsController(RegionReader regions, ProtocolService protocols, ProtocolRequestService requests, Shell shell) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open(string slug, CancellationToken cancellationToken)
    {
        if (await protocols.OpenAsync(slug, cancellationToken) is not { } content)
        {
            return NotFound();
        }

        // Somebody else's file: never shown inside our site, whatever a browser makes of its content.
        Response.Headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        return File(content, "application/pdf", string.Format(HomeTexts.ProtocolFile, slug));
    }

    [HttpPost("")]
    [EnableRateLimiting(PublicBrake.Policy)]
    public async Task<IActionResult> Ask(string slug, ProtocolRequestForm form, CancellationToken cancellationToken)
    {
        var outcome = await requests.AskAsync(slug, form.Mail, cancellationToken);
        return await this.AnswerAsync(outcome, done: _ => this.DoneAndOn(HomeTexts.ProtocolAsked, PortalLinks.Region(slug)), again: AgainAsync);

        async Task<IActionResult> AgainAsync()
        {
            var model = await regions.FindAsync(slug, form, cancellationToken);
            shell.Theme = ThemeClass.Of(slug);
            shell.Place = model!.DeskName;
            return View("/Features/Home/Region.cshtml", model);
        }
    }
}
