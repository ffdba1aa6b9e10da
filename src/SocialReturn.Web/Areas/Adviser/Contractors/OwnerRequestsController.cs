using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>Two administrators of the region let a new owner in at a contractor that has nobody who can act.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route("advies/opdrachtnemers/{id:guid}/nieuwe-eigenaar")]
public sealed class OwnerRequestsController(OwnerRequestPageReader pages, OwnerRequestService requests) : Controller
{
    private const string Page = "OwnerRequest";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, cancellationToken) is { } model ? View(Page, model) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, OwnerRequestForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            ModelState.IsValid ? await requests.RequestAsync(id, form.ToInput(), form.Key, cancellationToken) : Outcome.Invalid<Guid>(),
            OwnerRequestScreenTexts.Requested,
            model => model with { Form = form },
            cancellationToken
        );

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Confirm(Guid id, IdentityForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            ModelState.IsValid ? await requests.ConfirmAsync(form.RequestId, form.Version, form.ToCheck(), cancellationToken) : Outcome.Invalid<Guid>(),
            OwnerRequestScreenTexts.Confirmed,
            model => model with { Check = form },
            cancellationToken
        );

    [HttpPost("stoppen")]
    public async Task<IActionResult> Stop(Guid id, OwnerRefusalForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await requests.RefuseAsync(form.RequestId, form.Version, form.Reason, cancellationToken),
            OwnerRequestScreenTexts.RefusedDone,
            model => model with { Stop = form },
            cancellationToken
        );

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        Outcome<Guid> outcome,
        string done,
        Func<OwnerRequestViewModel, OwnerRequestViewModel> typed,
        CancellationToken cancellationToken
    )
    {
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskContractor(id)),
            again: async () => await pages.GetAsync(id, cancellationToken) is { } model ? View(Page, typed(model)) : NotFound(),
            conflict: async () =>
                await pages.GetAsync(id, cancellationToken) is { } current
                    ? this.PageAnew(Page, current with { Refused = OwnerRequestScreenTexts.Conflict })
                    : NotFound()
        );
    }
}
