using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>Answering a proposal with other terms.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/invullingen/{id:guid}/voorstel")]
public sealed class OffersController(OfferReader page, OfferService offers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken) =>
        await page.FindAsync(id, cancellationToken) is { } fulfilment
            ? await ShowAsync(fulfilment, OfferForm.Of(fulfilment), null, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, OfferForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, cancellationToken) is not { } fulfilment)
        {
            return NotFound();
        }

        if (RowEdits.ApplyTo(form, ModelState))
        {
            return await ShowAsync(fulfilment, form, null, cancellationToken);
        }

        if (form.Calculate && ModelState.IsValid)
        {
            var valued = await offers.PreviewAsync(id, form.ToTerms(), cancellationToken);
            ModelState.AddErrors(valued!.Errors);
            return await ShowAsync(fulfilment, form, valued.Value, cancellationToken);
        }

        var outcome = ModelState.IsValid
            ? await offers.OfferAsync(id, form.Version, form.ToTerms(), form.Reason, cancellationToken)
            : Outcome.Invalid<Guid>([]);
        if (outcome.IsDone)
        {
            TempData["Done"] = OfferScreenTexts.Done;
            return Redirect(PortalLinks.DeskFulfilment(id));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? await ShowAsync(fulfilment, form, null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Fulfilment fulfilment, OfferForm form, Euro? offered, CancellationToken cancellationToken)
    {
        form.Context = await page.ContextAsync(fulfilment, form.BlockCode, offered, cancellationToken);
        return ModelState.IsValid ? View("New", form) : this.Again("New", form);
    }
}
