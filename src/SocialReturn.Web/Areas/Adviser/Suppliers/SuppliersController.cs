using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>The region's sheltered-work companies and social enterprises, with what they are recognised for.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/ondernemingen")]
public sealed class SuppliersController(SupplierPages pages, SupplierService suppliers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "zoek")] string? search,
        [FromQuery(Name = "na")] string? after,
        CancellationToken cancellationToken
    ) => View(await pages.ListAsync(search, after, cancellationToken));

    [HttpGet("nieuw")]
    public IActionResult New() => View(new SupplierForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(SupplierForm form, CancellationToken cancellationToken)
    {
        var outcome = await suppliers.AddAsync(form.ToInput(), cancellationToken);
        if (outcome.IsDone)
        {
            TempData["Done"] = SupplierScreenTexts.AddedDone;
            return Redirect(PortalLinks.DeskSupplier(outcome.Value));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(New), form);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, new RecognitionForm(), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/erkenningen")]
    public async Task<IActionResult> AddRecognition(Guid id, RecognitionForm form, CancellationToken cancellationToken)
    {
        // A date that cannot be read is not the same as no date: nothing is saved then.
        var outcome = ModelState.IsValid ? await suppliers.AddRecognitionAsync(id, form.ToInput(), cancellationToken) : Outcome.Invalid<Guid>();
        if (outcome.IsDone)
        {
            TempData["Done"] = SupplierScreenTexts.RecognitionDone;
            return Redirect(PortalLinks.DeskSupplier(id));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? (await pages.GetAsync(id, form, cancellationToken) is { } model ? this.Again(nameof(Details), model) : NotFound());
    }
}
