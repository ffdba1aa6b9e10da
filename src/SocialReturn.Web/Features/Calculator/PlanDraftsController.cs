using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>What was tried out becomes drafts of a tender. The plan stands in the address, so that signing in first loses nothing of it.</summary>
[Authorize(Policies.Contractor)]
[Route(PortalLinks.PlanDrafts)]
public sealed class PlanDraftsController(CalculatorReader calculator, PlanDraftReader page, ProposalService proposals) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New([FromQuery] CalculatorForm plan, CancellationToken cancellationToken)
    {
        var shown = await ReadAsync(plan, cancellationToken);
        return ModelState.IsValid ? await ShowAsync(shown, new PlanDraftForm(), cancellationToken) : LocalRedirect(shown.Address);
    }

    [HttpPost("")]
    public async Task<IActionResult> New([FromQuery] CalculatorForm plan, [FromForm] PlanDraftForm form, CancellationToken cancellationToken)
    {
        var shown = await ReadAsync(plan, cancellationToken);
        if (!ModelState.IsValid || shown.Lines.IsEmpty)
        {
            return LocalRedirect(shown.Address);
        }

        var outcome = form.TenderId is { } tender
            ? await proposals.DraftAllAsync(tender, PlanProposals.Of(shown.Plan), form.Key, cancellationToken)
            : Outcome.Invalid<Guid>(nameof(form.TenderId), CalculatorTexts.TenderMissing);
        return await this.AnswerAsync(
            outcome,
            done: id => this.DoneAndOn(DutchText.Format(CalculatorTexts.Drafted, shown.Lines.Length), PortalLinks.Tender(id)),
            again: () => ShowAsync(shown, form, cancellationToken)
        );
    }

    private Task<CalculatorViewModel> ReadAsync(CalculatorForm plan, CancellationToken cancellationToken) =>
        calculator.ShowAsync(plan, ModelState, CalculatorAddress.Of(Request.Query, Math.Min(plan.Rows.Count, CalculatorForm.MostRows)), cancellationToken);

    private async Task<IActionResult> ShowAsync(CalculatorViewModel plan, PlanDraftForm form, CancellationToken cancellationToken)
    {
        var model = await page.GetAsync(plan, form, cancellationToken);
        return ModelState.IsValid ? View(model) : this.Again(nameof(New), model);
    }
}
