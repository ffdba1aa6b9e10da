using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Taking back a delivery that waits, to change it or to leave it; asked once.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/intrekken")]
public sealed class DeliveryWithdrawalsController(DeliveryWithdrawalService withdrawals, DeliveryReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Withdraw(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, cancellationToken) switch
        {
            null => NotFound(),
            { MayWithdraw: false } => Redirect(PortalLinks.Fulfilment(id)),
            var known => View("WithdrawDelivery", known),
        };

    [HttpPost("")]
    public async Task<IActionResult> Withdraw(Guid id, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await withdrawals.WithdrawAsync(id, deliveryId, version, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.DeliveryWithdrawnDone, PortalLinks.Fulfilment(id)),
            again: () => Redirect(PortalLinks.Fulfilment(id))
        );
    }
}
