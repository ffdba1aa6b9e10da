using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>Ends sessions of the own account: one of the list, or all of them.</summary>
[Authorize(Policies.SignedIn)]
[Route("account/sessies")]
public sealed class SessionsController(SessionService sessions, HalfWayCookie halfWay, CurrentUser me) : Controller
{
    [HttpPost("{id:guid}/afmelden")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken) =>
        await sessions.EndAsync(me.Id, id, SessionEnd.EndedFromList, HttpContext.RemoteAddress(), cancellationToken)
            ? RedirectToAction(nameof(AccountController.Index), "Account")
            : NotFound();

    [HttpPost("overal")]
    public async Task<IActionResult> EndAll(CancellationToken cancellationToken)
    {
        await sessions.EndEverywhereAsync(me.Id, HttpContext.RemoteAddress(), cancellationToken);
        await SessionCookie.ClearAsync(HttpContext);
        await halfWay.ClearAsync(HttpContext);
        return Redirect(PortalLinks.SignIn);
    }
}
