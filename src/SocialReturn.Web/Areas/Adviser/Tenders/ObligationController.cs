using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser changes an obligation: first the effect is shown, then it is saved.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/verplichting")]
public sealed class ObligationController(ObligationService obligations, ObligationReader page, TimeProvider clock) : EffectController(page)
{
    [HttpGet("")]
    public async Task<IActionResult> Line(Guid id, CancellationToken cancellationToken) =>
        await Obligation.GetAsync(
            id,
            tender => new ObligationLineForm
            {
                Version = tender.Version,
                Date = clock.DutchToday(),
                BasePercentage = tender.BasePercentage,
                Percentage = tender.Percentage,
            },
            null,
            cancellationToken
        )
            is { } model
            ? View(model)
            : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Line(Guid id, ObligationLineForm form, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            form,
            nameof(Line),
            () => PreviewAsync(id, form, cancellationToken),
            expected => obligations.AddAsync(id, form.Version, form.ToInput(), expected, form.Key, cancellationToken),
            cancellationToken
        );

    [HttpGet("afspraken")]
    public async Task<IActionResult> Terms(Guid id, CancellationToken cancellationToken) =>
        await Obligation.GetAsync(
            id,
            tender => new ObligationTermsForm
            {
                Version = tender.Version,
                TurnoverPercentage = tender.TurnoverPercentage,
                Cap = tender.ObligationCap,
            },
            null,
            cancellationToken
        )
            is { } model
            ? View(model)
            : NotFound();

    [HttpPost("afspraken")]
    public Task<IActionResult> Terms(Guid id, ObligationTermsForm form, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            form,
            nameof(Terms),
            () => obligations.PreviewAsync(id, form.ToInput(), cancellationToken),
            expected => obligations.SetTermsAsync(id, form.Version, form.ToInput(), expected, cancellationToken),
            cancellationToken
        );

    /// <summary>A base or a percentage that cannot be read is there: an amount is not missing then.</summary>
    private async Task<Outcome<ObligationEffect>> PreviewAsync(Guid id, ObligationLineForm form, CancellationToken cancellationToken)
    {
        var effect = await obligations.PreviewAsync(id, form.ToInput(), cancellationToken);
        string[] apart = [nameof(form.Base), nameof(form.BasePercentage), nameof(form.Percentage)];
        return apart.Any(IsUnreadable) ? new(effect.Kind, effect.Value, [.. effect.Errors.Where(error => error.Field != nameof(form.Amount))]) : effect;
    }

    private bool IsUnreadable(string field) => ModelState[field]?.Errors.Count > 0;
}
