using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tasks;

[Authorize(Policies.Contractor)]
[Route("taken")]
public sealed class TasksController(TaskReader tasks) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await tasks.AllAsync(cancellationToken));
}
