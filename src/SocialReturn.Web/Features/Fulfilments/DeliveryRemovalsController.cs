using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Throwing away the draft of a delivery; asked once.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/verwijderen")]
public sealed class DeliveryRemovalsController(DeliveryRemovalService removals, DeliveryReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Remove(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, cancellationToken) switch
        {
            null => NotFound(),
            { MayRemove: false } => Redirect(PortalLinks.Fulfilment(id)),
            var known => View("RemoveDelivery", known),
        };

    [HttpPost("")]
    public async Task<IActionResult> Remove(Guid id, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await removals.RemoveAsync(id, deliveryId, version, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.DeliveryRemoved, PortalLinks.Fulfilment(id)),
            again: () => Redirect(PortalLinks.Fulfilment(id))
        );
    }
}
