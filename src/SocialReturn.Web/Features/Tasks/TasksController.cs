using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tasks;

[Authorize(Policies.Contractor)]
[Route(Address)]
public sealed class TasksController(TaskReader tasks) : Controller
{
    private const string Address = "taken";

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int? page, CancellationToken cancellationToken) =>
        View(await tasks.PageAsync(page ?? 1, cancellationToken));

    internal static string Page(int page) => $"/{Address}?pagina={page}";
}
