using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.KeptForms;

/// <summary>Where a kept form would be: reached when it is too old, was sent already, or is somebody else's.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("verder")]
public sealed class KeptFormsController : Controller
{
    [HttpGet("{token}")]
    public IActionResult Index(string token)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }
}
