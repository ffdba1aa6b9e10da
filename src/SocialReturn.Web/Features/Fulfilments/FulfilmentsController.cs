using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The contractor's page of one fulfilment, from draft to delivered.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen")]
public sealed class FulfilmentsController(FulfilmentReader page, ProposalReader proposalPage, ProposalService proposals) : Controller
{
    /// <summary>For which tender? With one there is nothing to ask.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> PickTender(CancellationToken cancellationToken)
    {
        var model = await proposalPage.PickAsync(cancellationToken);
        return model is { Tenders: [var only], Without.IsEmpty: true } ? Redirect(PortalLinks.NewFulfilment(only.Id)) : View(model);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/wijzigen")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await proposalPage.FindAsync<Fulfilment>(id, cancellationToken) switch
        {
            null => NotFound(),
            var known => Redirect(PortalLinks.EditFulfilment(id, known.Description.Slug)),
        };

    [HttpGet("{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { MayWithdraw: true } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await proposals.WithdrawAsync(id, version, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.WithdrawnDone, PortalLinks.Fulfilment(id)),
            again: () => Redirect(PortalLinks.Fulfilment(id))
        );
    }
}
