using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
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
            ? await this.ShowAsync(StepsOf(fulfilment, OfferForm.Of(fulfilment), cancellationToken))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, OfferForm form, CancellationToken cancellationToken) =>
        await page.FindAsync(id, cancellationToken) is { } fulfilment ? await this.AnswerAsync(StepsOf(fulfilment, form, cancellationToken)) : NotFound();

    private CalculatedSteps<OfferForm> StepsOf(Fulfilment fulfilment, OfferForm form, CancellationToken cancellationToken) =>
        new()
        {
            Form = form,
            View = nameof(New),
            Complete = async offered => form.Context = await page.ContextAsync(fulfilment, form.BlockCode, offered, cancellationToken),
            Value = () => offers.PreviewAsync(fulfilment.Id, form.ToTerms(), cancellationToken),
            Send = () => offers.OfferAsync(fulfilment.Id, form.Version, form.ToTerms(), form.Reason, cancellationToken),
            Done = () => this.DoneAndOn(OfferScreenTexts.Done, PortalLinks.DeskFulfilment(fulfilment.Id)),
        };
}
