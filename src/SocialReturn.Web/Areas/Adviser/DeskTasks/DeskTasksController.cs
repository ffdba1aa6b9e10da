using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.DeskTasks;

/// <summary>What the desk has to look after, beside the entries that wait for a decision.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.DeskTasks)]
public sealed class DeskTasksController(DeskTaskReader tasks) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int? page, CancellationToken cancellationToken) =>
        View(await tasks.GetAsync(page ?? 1, cancellationToken));
}
