using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace SocialReturn.Web.Features.Help;

/// <summary>Explanation for everybody.</summary>
[AllowAnonymous]
[Route("hulp")]
public sealed class HelpController : Controller
{
    [HttpGet("begrippen")]
    public IActionResult Terms() => View();
}
