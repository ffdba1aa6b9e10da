using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Security;

namespace SocialReturn.Demo.Personas;

/// <summary>One button per persona. Outside Development these routes do not exist.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[Route("demo")]
public sealed class DemoController(UserManager<User> users, SessionReader sessions, SessionCookie cookie) : Controller
{
    /// <summary>A database with other data in it gets no demo: then there are no personas, and the page says why.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? melding) =>
        await users.FindByEmailAsync(DemoAccounts.Contractor) is null
            ? View(new DemoViewModel([], DemoTexts.NotMadeTitle) { Explanation = DemoTexts.NotMade })
            : View(new DemoViewModel(DemoPersonas.All, melding == DemoPersonas.Subcontractor ? DemoTexts.NoLinkYet : null));

    [HttpPost("aanmelden")]
    public async Task<IActionResult> SignIn([FromForm] string? persona, CancellationToken cancellationToken)
    {
        var chosen = DemoPersonas.Find(persona);
        if (chosen is null)
        {
            return NotFound();
        }

        if (chosen.Mail is null)
        {
            return RedirectToAction(nameof(Index), new { melding = chosen.Key });
        }

        var user = await users.FindByEmailAsync(chosen.Mail);
        if (user is null)
        {
            return RedirectToAction(nameof(Index));
        }

        await cookie.StartAsync(HttpContext, user, null, cancellationToken);
        return LocalRedirect(Landing.After(await sessions.PlacesAsync(user.Id, cancellationToken), null));
    }
}

public sealed record DemoViewModel(IReadOnlyList<DemoPersona> Personas, string? Notice)
{
    public string? Explanation { get; init; }
}
