using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Home;

/// <summary>What everybody may read.</summary>
[AllowAnonymous]
public sealed class HomeController(RegionReader regions, CurrentUser user, Shell shell) : Controller
{
    private static readonly TimeSpan SecurityTextValidity = TimeSpan.FromDays(180);

    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new HomeViewModel(user.Workplace is { } place ? Landing.For(place.Role) : null, await regions.ListAsync(cancellationToken)));

    [HttpGet("/regio/{slug}")]
    public async Task<IActionResult> Region(string slug, CancellationToken cancellationToken)
    {
        if (await regions.FindAsync(slug, new ProtocolRequestForm(), cancellationToken) is not { } region)
        {
            return NotFound();
        }

        shell.Theme = ThemeClass.Of(region.Slug);
        shell.Place = region.DeskName;
        return View(region);
    }

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("/toegankelijkheid")]
    public IActionResult Accessibility() => View();

    /// <summary>Where to report a weakness (RFC 9116).</summary>
    [HttpGet("/.well-known/security.txt")]
    public IActionResult SecurityText([FromServices] IConfiguration configuration, [FromServices] PortalAddress address, [FromServices] TimeProvider clock)
    {
        if (configuration["Portal:SecurityContact"] is not { Length: > 0 } contact)
        {
            return NotFound();
        }

        var expires = (clock.UtcNow() + SecurityTextValidity).ToString("yyyy-MM-dd'T'00:00:00'Z'");
        return Content(
            $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {address.Of("/.well-known/security.txt")}\n",
            "text/plain; charset=utf-8"
        );
    }
}

/// <param name="Start">The first page of who is signed in; null for a visitor.</param>
public sealed record HomeViewModel(string? Start, IReadOnlyList<RegionLink> Regions);
