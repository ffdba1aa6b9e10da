using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

[Authorize(Policies.Adviser)]
[Route("advies/sneltoetsen")]
public sealed class ShortcutLettersController(TimeProvider clock) : Controller
{
    [HttpPost("")]
    public IActionResult Switch([FromForm(Name = "aan")] bool on, [FromForm(Name = "terug")] string? back)
    {
        ShortcutLetters.Switch(Response, on, clock.GetUtcNow());
        return LocalRedirect(Url.IsLocalUrl(back) ? back : PortalLinks.WorkList);
    }
}
