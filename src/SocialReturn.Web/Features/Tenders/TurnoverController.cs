using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The contractor reports the turnover on which its obligation rests: first it sees it beside what was reported before, then it sends it.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}/omzet")]
public sealed class TurnoverController(TurnoverService turnover, TurnoverReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Turnover(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Turnover(Guid id, TurnoverForm form, CancellationToken cancellationToken) =>
        form.Step switch
        {
            TurnoverStep.Change => await FormAsync(id, form, cancellationToken),
            TurnoverStep.Send when ModelState.IsValid => await SendAsync(id, form, cancellationToken),
            _ => await CheckAsync(id, form, cancellationToken),
        };

    private async Task<IActionResult> SendAsync(Guid id, TurnoverForm form, CancellationToken cancellationToken) =>
        await this.AnswerAsync(
            await turnover.ReportAsync(id, form.ToInput(), form.Key, cancellationToken),
            done: _ => this.DoneAndOn(TenderScreenTexts.TurnoverDone, PortalLinks.Turnover(id)),
            again: () => FormAsync(id, form, cancellationToken)
        );

    private async Task<IActionResult> CheckAsync(Guid id, TurnoverForm form, CancellationToken cancellationToken)
    {
        var seen = await turnover.PreviewAsync(id, form.ToInput(), cancellationToken);
        if (form.Step == TurnoverStep.TakeDifference && seen.Value is { Tally.LooksLikeTotal: true } total)
        {
            form.Turnover = total.Tally.Difference;
            ModelState.Remove(nameof(form.Turnover));
            seen = await turnover.PreviewAsync(id, form.ToInput(), cancellationToken);
        }

        // What could not be read has its message: no effect is shown of half a form.
        var readable = ModelState.IsValid;
        return await this.AnswerAsync(
            seen,
            done: async effect =>
                await page.GetAsync(id, form, cancellationToken) is not { } model ? NotFound()
                : readable ? View("TurnoverCheck", model with { Effect = effect })
                : this.Again(nameof(Turnover), model),
            again: () => FormAsync(id, form, cancellationToken)
        );
    }

    private async Task<IActionResult> FormAsync(Guid id, TurnoverForm form, CancellationToken cancellationToken) =>
        this.Page(nameof(Turnover), await page.GetAsync(id, form, cancellationToken));
}
