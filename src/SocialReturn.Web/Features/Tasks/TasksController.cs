using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tasks;

[Authorize(Policies.Contractor)]
[Route(PortalLinks.Tasks)]
public sealed class TasksController(TaskReader tasks) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int? page, CancellationToken cancellationToken) =>
        View(await tasks.PageAsync(page ?? 1, cancellationToken));

    internal static string Page(int page) => $"{PortalLinks.Tasks}?pagina={page}";
}
