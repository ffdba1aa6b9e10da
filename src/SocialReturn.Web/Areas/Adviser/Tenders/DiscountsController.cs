using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The discounts of a tender: keep one whose certificate lapsed, end one, or give one that was forgotten.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/korting")]
public sealed class DiscountsController(ObligationService obligations, ObligationReader effects, TenderDiscountReader page) : EffectController(effects)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, null, null, cancellationToken) is { } model ? View("Discounts", model) : NotFound();

    [HttpPost("{discountId:guid}/behouden")]
    public async Task<IActionResult> Keep(Guid id, Guid discountId, DiscountKeepForm form, CancellationToken cancellationToken)
    {
        var outcome = await obligations.KeepDiscountAsync(id, form.Version, discountId, form.Reason, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(DiscountTexts.KeptDone, PortalLinks.DeskDiscounts(id)),
            again: async () => this.Page("Discounts", await page.GetAsync(id, discountId, form, cancellationToken)),
            conflict: async () =>
                await page.GetAsync(id, discountId, null, cancellationToken) is { } current
                    ? this.PageAnew("Discounts", current with { Refused = DiscountTexts.Conflict })
                    : NotFound()
        );
    }

    [HttpGet("{discountId:guid}/einde")]
    public async Task<IActionResult> End(Guid id, Guid discountId, CancellationToken cancellationToken) =>
        await page.EndFormAsync(id, discountId, cancellationToken) is { } form && await Obligation.GetAsync(id, _ => form, null, cancellationToken) is { } model
            ? View("DiscountEnd", model)
            : NotFound();

    [HttpPost("{discountId:guid}/einde")]
    public Task<IActionResult> End(Guid id, Guid discountId, DiscountEndForm form, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            form,
            "DiscountEnd",
            () => obligations.PreviewAsync(id, form.ToInput(discountId), cancellationToken),
            expected => obligations.EndDiscountAsync(id, form.Version, form.ToInput(discountId), expected, form.Key, cancellationToken),
            cancellationToken
        );

    [HttpGet("geven")]
    public async Task<IActionResult> Give(Guid id, CancellationToken cancellationToken) =>
        await Obligation.GetAsync(id, tender => new DiscountGiftForm { Version = tender.Version }, null, cancellationToken) is { } model
            ? View("DiscountGift", model)
            : NotFound();

    [HttpPost("geven")]
    public Task<IActionResult> Give(Guid id, DiscountGiftForm form, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            form,
            "DiscountGift",
            () => obligations.PreviewGiftAsync(id, form.Reason, cancellationToken),
            expected => obligations.GiveDiscountAsync(id, form.Version, form.Reason, expected, form.Key, cancellationToken),
            cancellationToken
        );
}
