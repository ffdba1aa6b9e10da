using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser changes an obligation: first the effect is shown, then it is saved.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/verplichting")]
public sealed class ObligationController(ObligationService obligations, ObligationPage page, TimeProvider clock) : EffectController(page)
{
    [HttpGet("")]
    public async Task<IActionResult> Line(Guid id, CancellationToken cancellationToken) =>
        await Obligation.GetAsync(id, tender => new ObligationLineForm { Version = tender.Version, Date = clock.DutchToday(), Percentage = tender.Percentage }, null, cancellationToken) is { } model
            ? View(model)
            : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Line(Guid id, ObligationLineForm form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        form,
        nameof(Line),
        () => obligations.PreviewAsync(id, ModelState.IsValid ? form.ToInput() : form.ToInput() with { Kind = null }, cancellationToken),
        expected => obligations.AddAsync(id, form.Version, form.ToInput(), expected, form.Key, cancellationToken),
        cancellationToken);

    [HttpGet("afspraken")]
    public async Task<IActionResult> Terms(Guid id, CancellationToken cancellationToken) =>
        await Obligation.GetAsync(id, tender => new ObligationTermsForm { Version = tender.Version, TurnoverPercentage = tender.TurnoverPercentage, Cap = tender.ObligationCap }, null, cancellationToken) is { } model
            ? View(model)
            : NotFound();

    [HttpPost("afspraken")]
    public Task<IActionResult> Terms(Guid id, ObligationTermsForm form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        form,
        nameof(Terms),
        () => obligations.PreviewAsync(id, ModelState.IsValid ? form.ToInput() : form.ToInput() with { Reason = null }, cancellationToken),
        expected => obligations.SetTermsAsync(id, form.Version, form.ToInput(), expected, cancellationToken),
        cancellationToken);
}
