using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Corrections;

/// <summary>Opening an item that is complete again.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/invullingen/{id:guid}/heropenen")]
public sealed class ReopeningsController(PortalDbContext db, ReviewService review) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } fulfilment ? Show(fulfilment, new ObjectionForm { Version = fulfilment.Version }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, ObjectionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } fulfilment)
        {
            return NotFound();
        }

        var outcome = await review.ReopenAsync(id, form.Version, form.Reason, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.Reopened, PortalLinks.DeskFulfilment(id)),
            again: () => Show(fulfilment, form)
        );
    }

    private async Task<Fulfilment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } fulfilment
        && FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Reopen) is not null
            ? fulfilment
            : null;

    private ViewResult Show(Fulfilment fulfilment, ObjectionForm form)
    {
        ViewData["Fulfilment"] = fulfilment;
        return ModelState.IsValid ? View("New", form) : this.Again("New", form);
    }
}
