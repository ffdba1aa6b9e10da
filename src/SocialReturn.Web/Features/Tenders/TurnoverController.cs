using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The contractor reports the turnover on which its obligation rests.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}/omzet")]
public sealed class TurnoverController(TurnoverService turnover, TurnoverReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Turnover(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Turnover(Guid id, TurnoverForm form, CancellationToken cancellationToken)
    {
        var outcome = await turnover.ReportAsync(id, ModelState.IsValid ? form.ToInput() : new TurnoverInput(null, null, null), form.Key, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(TenderScreenTexts.TurnoverDone, PortalLinks.Turnover(id)),
            again: async () => this.Page(nameof(Turnover), await page.GetAsync(id, form, cancellationToken))
        );
    }
}
