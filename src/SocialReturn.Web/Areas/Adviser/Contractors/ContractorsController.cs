using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>The contractors that the region knows.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/opdrachtnemers")]
public sealed class ContractorsController(ContractorReader pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "zoek")] string? search,
        [FromQuery(Name = "na")] string? after,
        CancellationToken cancellationToken
    ) => View(await pages.ListAsync(search, after, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
