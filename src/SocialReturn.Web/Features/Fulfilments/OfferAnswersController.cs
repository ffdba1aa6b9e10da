using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Taking the adviser's offer, or saying why not.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/voorstel")]
public sealed class OfferAnswersController(OfferAnswerService answers, FulfilmentReader page) : Controller
{
    [HttpPost("aannemen")]
    public async Task<IActionResult> Accept(Guid id, Guid version, long cents, CancellationToken cancellationToken)
    {
        var outcome = await answers.AcceptAsync(id, version, new Euro(cents), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.OfferAcceptedDone, PortalLinks.Fulfilment(id)),
            again: () => Redirect(PortalLinks.Fulfilment(id))
        );
    }

    [HttpGet("bezwaar")]
    public async Task<IActionResult> Decline(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { Offer: not null } model ? Show(model, new ObjectionForm { Version = model.Version }) : NotFound();

    [HttpPost("bezwaar")]
    public async Task<IActionResult> Decline(Guid id, ObjectionForm form, CancellationToken cancellationToken)
    {
        var outcome = await answers.ObjectAsync(id, form.Version, form.Reason, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.ObjectedDone, PortalLinks.Fulfilment(id)),
            again: async () => await page.GetAsync(id, cancellationToken) is { Offer: not null } model ? Show(model, form) : NotFound()
        );
    }

    private ViewResult Show(FulfilmentViewModel model, ObjectionForm form)
    {
        ViewData["Fulfilment"] = model;
        return ModelState.IsValid ? View("Object", form) : this.Again("Object", form);
    }
}
