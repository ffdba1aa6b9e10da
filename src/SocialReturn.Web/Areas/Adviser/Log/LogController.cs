using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>The audit log of the region: who did what, when and why.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/logboek")]
public sealed class LogController(LogReader reader) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] LogForm form, CancellationToken cancellationToken) =>
        await this.IsValidAsync(form, cancellationToken)
            ? View(await reader.GetAsync(form, cancellationToken))
            : this.Again(nameof(Index), LogReader.Nothing(form));
}
