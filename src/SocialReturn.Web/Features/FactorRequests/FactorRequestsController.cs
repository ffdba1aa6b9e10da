using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.FactorRequests;

/// <summary>Administrators of a region or the platform confirm who somebody is that lost the second factor.</summary>
[Authorize(Policies.Administrator)]
[Route(PortalLinks.PlatformFactors)]
public sealed class FactorRequestsController(SecondFactorResetService resets, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ViewModelAsync(new ReasonForm(), cancellationToken));

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Confirm(ReasonForm form, CancellationToken cancellationToken) =>
        await this.IsValidAsync(form, cancellationToken)
            ? await AnswerAsync(await resets.ConfirmAsync(form.RequestId, form.Reason!, clock.UtcNow(), cancellationToken), form, cancellationToken)
            : this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));

    [HttpPost("afwijzen")]
    public async Task<IActionResult> Refuse(ReasonForm form, CancellationToken cancellationToken) =>
        await this.IsValidAsync(form, cancellationToken)
            ? await AnswerAsync(await resets.RefuseAsync(form.RequestId, form.Reason!, clock.UtcNow(), cancellationToken), form, cancellationToken)
            : this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));

    private Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, ReasonForm form, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => Redirect(PortalLinks.PlatformFactors),
            again: async () => View(nameof(Index), await ViewModelAsync(form, cancellationToken))
        );

    private async Task<FactorRequestsViewModel> ViewModelAsync(ReasonForm form, CancellationToken cancellationToken) =>
        new(await resets.OpenAsync(cancellationToken), form.RequestId) { Reason = form.Reason };
}

/// <param name="AtHand">The request whose form came back.</param>
public sealed record FactorRequestsViewModel(IReadOnlyList<ResetRequest> Requests, Guid AtHand)
{
    public string? Reason { get; init; }
}
