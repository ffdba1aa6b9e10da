using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>Who has the password but no codes any more asks two administrators to confirm who it is.</summary>
[AllowAnonymous]
[Route("aanmelden/verloren")]
public sealed class LostFactorController(SecondFactorResetService resets, HalfWayCookie halfWay, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        await halfWay.ReadAsync(HttpContext, HalfWayStage.Code) is null ? Redirect(PortalLinks.SignIn) : View("LostFactor");

    [HttpPost("")]
    public async Task<IActionResult> Ask(CancellationToken cancellationToken)
    {
        if (await halfWay.ReadAsync(HttpContext, HalfWayStage.Code) is not { } half)
        {
            return Redirect(PortalLinks.SignIn);
        }

        await resets.RequestAsync(half.UserId, HttpContext.RemoteAddress(), clock.UtcNow(), cancellationToken);
        return View("LostFactorAsked");
    }
}
