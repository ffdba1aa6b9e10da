using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Bringing a delivery that was entered on the wrong tender to the right one.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/verplaatsen")]
public sealed class DeliveryMovesController(DeliveryMoveService moves, DeliveryReader page, DeliveryMoveReader reader) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Move(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, cancellationToken) switch
        {
            null => NotFound(),
            { MayMove: false } => Redirect(PortalLinks.Fulfilment(id)),
            var known => await ShowAsync(known, new DeliveryMoveForm { Version = known.Delivery!.Version }, cancellationToken),
        };

    [HttpPost("")]
    public async Task<IActionResult> Move(Guid id, Guid deliveryId, DeliveryMoveForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, deliveryId, cancellationToken) is not { } known)
        {
            return NotFound();
        }

        var outcome = await moves.MoveAsync(id, deliveryId, form.Version, new DeliveryMove(form.Target, form.Key), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.MovedDone, PortalLinks.Fulfilment(form.Target!.Value)),
            again: () => ShowAsync(known, form, cancellationToken)
        );
    }

    private async Task<IActionResult> ShowAsync(KnownDelivery known, DeliveryMoveForm form, CancellationToken cancellationToken)
    {
        form.Context = await reader.ContextAsync(known, cancellationToken);
        return ModelState.IsValid ? View("MoveDelivery", form) : this.Again("MoveDelivery", form);
    }
}
