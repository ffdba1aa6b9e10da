using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>The contractors that the region knows.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/opdrachtnemers")]
public sealed class ContractorsController(ContractorPages pages, ContractorService contractors) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "zoek")] string? search, [FromQuery(Name = "na")] string? after, CancellationToken cancellationToken) =>
        View(await pages.ListAsync(search, after, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/pso")]
    public async Task<IActionResult> SetPso(Guid id, PsoForm form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await contractors.SetPsoAsync(id, form.Version, form.ToInput(), cancellationToken) : Outcome.Invalid<Guid>();
        if (outcome.IsDone)
        {
            TempData["Done"] = ContractorScreenTexts.PsoDone;
            return Redirect($"/advies/opdrachtnemers/{id}");
        }

        ModelState.AddErrors(outcome.Errors);
        if (await pages.GetAsync(id, outcome.Kind == OutcomeKind.Invalid ? form : null, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (outcome.Kind == OutcomeKind.Invalid)
        {
            return this.Again(nameof(Details), model);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        return View(nameof(Details), model with { Refused = ContractorScreenTexts.Conflict });
    }
}
