using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The region's tariff schedules, to read.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/tarieven")]
public sealed class TariffsController(TariffPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
