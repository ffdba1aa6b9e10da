using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Choose;

/// <summary>A person with several places picks where to work.</summary>
[Authorize(Policies.SignedIn)]
[Route("kies")]
public sealed class ChooseController(CurrentUser user, SessionService sessions) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? terug) => View(new ChooseViewModel(user.Session!.Workplaces, user.Workplace?.MembershipId, terug));

    [HttpPost("")]
    public async Task<IActionResult> Choose([FromForm] Guid membershipId, [FromForm] string? terug, CancellationToken cancellationToken)
    {
        var place = user.Session!.Workplaces.FirstOrDefault(place => place.MembershipId == membershipId);
        if (place is null)
        {
            return NotFound();
        }

        await sessions.MoveAsync(user.Session, place.MembershipId, HttpContext.RemoteAddress(), cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug : Landing.For(place.Role));
    }
}

public sealed record ChooseViewModel(IReadOnlyList<Workplace> Workplaces, Guid? ActiveId, string? ReturnUrl);
