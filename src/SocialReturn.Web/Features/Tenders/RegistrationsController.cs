using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByContractor;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>A registration that the adviser did not confirm: corrected, and registered again.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}/opnieuw")]
public sealed class RegistrationsController(RefusedTenderService tenders, TenderFormReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Again(Guid id, CancellationToken cancellationToken) =>
        await page.RefusedAsync(id, cancellationToken) is { } form ? View(form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Again(Guid id, TenderForm form, CancellationToken cancellationToken)
    {
        var registration = form.ToRegistration();
        var outcome = ModelState.IsValid
            ? await tenders.RegisterAgainAsync(id, form.Version, registration, cancellationToken)
            : Outcome.Invalid<Guid>(TenderRules.Check(registration, asksContractor: false));
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(TenderScreenTexts.RegisteredAgainDone, PortalLinks.Tender(id)),
            again: () => ShowAsync(id, form, cancellationToken),
            conflict: () => ShowConflictAsync(id, form, cancellationToken)
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id, TenderForm form, CancellationToken cancellationToken)
    {
        form.RefusalReason = (await page.RefusedAsync(id, cancellationToken))?.RefusalReason;
        return View(nameof(Again), await page.CompleteAsync(form, cancellationToken));
    }

    /// <summary>A colleague sent it again in between, and perhaps it was refused once more: what was typed stays.</summary>
    private async Task<IActionResult> ShowConflictAsync(Guid id, TenderForm form, CancellationToken cancellationToken)
    {
        if (await page.RefusedAsync(id, cancellationToken) is not { } stored)
        {
            return this.TellAndOn(new PageMessage(NoticeKind.Warning, TenderScreenTexts.AgainOvertaken), PortalLinks.Tender(id));
        }

        ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        form.RefusalReason = stored.RefusalReason;
        await page.CompleteAsync(form, cancellationToken);
        form.Conflict = FormConflicts.Between(form, stored, form.Authorities);
        return View(nameof(Again), form);
    }
}
