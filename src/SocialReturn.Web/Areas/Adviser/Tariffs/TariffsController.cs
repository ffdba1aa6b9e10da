using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The region's tariff schedules, to read.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.DeskTariffs)]
public sealed class TariffsController(TariffReader pages, TariffComparisonReader compare) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/vergelijken")]
    public async Task<IActionResult> Compare(Guid id, [FromQuery(Name = "met")] Guid? other, CancellationToken cancellationToken) =>
        await compare.GetAsync(id, other, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The schedule as a file, to keep or to take to another portal.</summary>
    [HttpGet("{id:guid}/bestand")]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } stored
            ? File(Encoding.UTF8.GetBytes(stored.Document), "application/json", $"{stored.Code}-v{stored.Number}.json")
            : NotFound();
}
