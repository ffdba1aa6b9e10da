using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>Schedules that are being written, for the region's administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskTariffs)]
public sealed class TariffDraftsController(TariffReader pages, TariffService tariffs) : Controller
{
    private const int LargestDraft = 512 * 1024;

    [HttpGet("nieuw")]
    public IActionResult New() => View(new NewTariffForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(NewTariffForm form, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.StartAsync(form.ToInput(), cancellationToken);
        return await this.AnswerAsync(outcome, done: id => Redirect(PortalLinks.DeskTariffDraft(id)), again: () => View(nameof(New), form));
    }

    [HttpPost("{id:guid}/kopie")]
    public async Task<IActionResult> Copy(Guid id, Guid key, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.CopyAsync(id, key, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: copy => this.DoneAndOn(TariffScreenTexts.CopiedDone, PortalLinks.DeskTariffDraft(copy)),
            again: () => Redirect(PortalLinks.DeskTariff(id))
        );
    }

    [HttpGet("{id:guid}/bewerken")]
    public async Task<IActionResult> Edit(
        Guid id,
        [FromQuery(Name = "deel")] string? part,
        [FromQuery(Name = "rij")] bool addsRow,
        CancellationToken cancellationToken
    )
    {
        if (TariffSheet.Find(part) is not { } sheet || await pages.FindAsync(id, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        return stored.Status == TariffStatus.Draft ? View(DraftPages.Of(stored, sheet, addsRow, ModelState)) : Redirect(PortalLinks.DeskTariff(id));
    }

    /// <summary>A table has many fields: more than other forms may send.</summary>
    [HttpPost("{id:guid}/bewerken")]
    [RequestSizeLimit(LargestDraft)]
    [RequestFormLimits(ValueCountLimit = 20_000)]
    public async Task<IActionResult> Edit(Guid id, [FromQuery(Name = "deel")] string? part, IFormCollection sent, CancellationToken cancellationToken)
    {
        if (TariffSheet.Find(part) is not { } sheet || await pages.FindAsync(id, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        var form = new DraftForm(sent);
        var typed = ScheduleDraft.Parse(stored.Document);
        form.ApplyTo(typed, sheet);
        return await this.AnswerAsync(
            await tariffs.SaveAsync(id, form.Version, typed, cancellationToken),
            done: _ =>
                form.Adds
                    ? Redirect(PortalLinks.DeskTariffRow(id, sheet.Address, NewRowOf(typed, sheet)))
                    : this.DoneAndOn(TariffEditTexts.SavedDone, PortalLinks.DeskTariffDraft(id, sheet.Address)),
            again: () => Show(isConflict: false),
            conflict: stored.Status == TariffStatus.Draft ? () => Show(isConflict: true) : null
        );

        IActionResult Show(bool isConflict) => View(DraftPages.Of(stored, sheet, addsRow: false, ModelState).With(typed, isConflict));
    }

    [HttpPost("{id:guid}/verwijderen")]
    public async Task<IActionResult> Delete(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.DeleteAsync(id, version, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(TariffScreenTexts.DeletedDone, PortalLinks.DeskTariffs),
            again: () => Redirect(PortalLinks.DeskTariffs)
        );
    }

    private static string NewRowOf(ScheduleDraft draft, TariffSheet sheet) => TagHelpers.FieldState.IdOf(sheet.Part.PathOf(draft.Rows(sheet.Part).Count));
}
