using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The one page on which a tender's details are corrected, for contractors and advisers alike.</summary>
public sealed class TenderCorrections(PortalDbContext db, CurrentScope scope, TenderCorrectionService corrections, PublicationDayReader publication)
{
    private const string View = "/Features/Tenders/Correct.cshtml";

    private bool IsForAdviser => scope.IsDesk;

    public async Task<IActionResult> ShowAsync(Controller controller, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { } form ? controller.View(View, form) : controller.NotFound();

    public async Task<IActionResult> SaveAsync(Controller controller, Guid id, TenderCorrectionForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } stored)
        {
            return controller.NotFound();
        }

        form.Context = stored.Context;
        var correction = form.ToCorrection(stored.Context.Tender, stored.Context is { IsForAdviser: true, MayChangeDates: true });
        var outcome = controller.ModelState.IsValid
            ? await corrections.CorrectAsync(id, form.Version, correction, cancellationToken)
            : Outcome.Invalid<Guid>(TenderRules.Check(correction.Over(stored.Context.Tender), asksContractor: false));
        return await controller.AnswerAsync(
            outcome,
            done: _ => controller.DoneAndOn(TenderScreenTexts.CorrectedDone, stored.Context.Back),
            again: () => controller.View(View, form),
            conflict: () => ShowConflict(controller, form, stored)
        );
    }

    /// <summary>Both versions side by side; sending again replaces what the other saved.</summary>
    private static ViewResult ShowConflict(Controller controller, TenderCorrectionForm form, TenderCorrectionForm stored)
    {
        controller.ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        form.Context = form.Context with { Conflict = FormConflicts.Between(form, stored) };
        return controller.View(View, form);
    }

    private async Task<TenderCorrectionForm?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var tender = await db
            .Tenders.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.Id == id && (row.Status == TenderStatus.Running || row.Status == TenderStatus.AwaitingConfirmation),
                cancellationToken
            );
        if (tender is null)
        {
            return null;
        }

        var stakeholders = await db
            .Stakeholders.AsNoTracking()
            .Where(row => row.TenderId == id)
            .OrderBy(row => row.Mail)
            .Select(row => row.Mail)
            .ToListAsync(cancellationToken);
        var form = TenderCorrectionForm.Of(tender, stakeholders);
        form.Context = new TenderCorrectionContext(tender, IsForAdviser, await corrections.MayChangeDatesAsync(id, cancellationToken))
        {
            PublicationHint = await publication.HintAsync(tender.PublicationDate, cancellationToken),
        };
        return form;
    }
}
