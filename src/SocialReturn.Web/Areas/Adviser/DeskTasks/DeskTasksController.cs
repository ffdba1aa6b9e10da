using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.DeskTasks;

/// <summary>What the desk has to look after, beside the entries that wait for a decision.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/taken")]
public sealed class DeskTasksController(DeskTaskReader tasks) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await tasks.GetAsync(cancellationToken));
}
