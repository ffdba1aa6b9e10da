using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Demo;

/// <summary>One button per persona. Outside Development these routes do not exist.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[Route("demo")]
public sealed class DemoController(UserManager<User> users, SessionReader sessions, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? melding) =>
        View(new DemoViewModel(DemoPersonas.All, melding == DemoPersonas.Subcontractor ? DemoTexts.NoLinkYet : null));

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
        var session = user is null ? null : await sessions.FindAsync(user.Id, null, cancellationToken);
        if (user is null || session is null)
        {
            return NotFound();
        }

        await SessionCookie.WriteAsync(HttpContext, user, null, clock);
        return LocalRedirect(Landing.After(session.Workplaces, null));
    }
}

public sealed record DemoViewModel(IReadOnlyList<DemoPersona> Personas, string? Notice);
