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
[Route("advies/tarieven")]
public sealed class TariffDraftsController(TariffReader pages, TariffService tariffs) : Controller
{
    private const int LargestDraft = 512 * 1024;

    [HttpGet("nieuw")]
    public IActionResult New() => View(new NewTariffForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(NewTariffForm form, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.StartAsync(form.ToInput(), cancellationToken);
        ModelState.AddErrors(outcome.Errors);
        return outcome.IsDone ? Redirect(EditOf(outcome.Value)) : this.Refusal(outcome) ?? this.Again(nameof(New), form);
    }

    [HttpPost("{id:guid}/kopie")]
    public async Task<IActionResult> Copy(Guid id, Guid key, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.CopyAsync(id, key, cancellationToken);
        TempData["Done"] = outcome.IsDone ? TariffScreenTexts.CopiedDone : null;
        return this.Refusal(outcome) ?? Redirect(EditOf(outcome.Value));
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
        var outcome = await tariffs.SaveAsync(id, form.Version, typed, cancellationToken);
        if (outcome.IsDone)
        {
            TempData["Done"] = form.Adds ? null : TariffEditTexts.SavedDone;
            return Redirect($"{EditOf(id)}?deel={sheet.Address}{(form.Adds ? "&rij=true#" + NewRowOf(typed, sheet) : "")}");
        }

        var isConflict = outcome.Kind == OutcomeKind.Conflict && stored.Status == TariffStatus.Draft;
        if (!isConflict && this.Refusal(outcome) is { } refusal)
        {
            return refusal;
        }

        ModelState.AddErrors(outcome.Errors);
        var page = DraftPages.Of(stored, sheet, addsRow: false, ModelState).With(typed, isConflict);
        Response.StatusCode = isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View(page);
    }

    [HttpPost("{id:guid}/verwijderen")]
    public async Task<IActionResult> Delete(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await tariffs.DeleteAsync(id, version, cancellationToken);
        TempData["Done"] = outcome.IsDone ? TariffScreenTexts.DeletedDone : null;
        return this.Refusal(outcome) ?? Redirect("/advies/tarieven");
    }

    private static string EditOf(Guid id) => PortalLinks.DeskTariffDraft(id);

    private static string NewRowOf(ScheduleDraft draft, TariffSheet sheet) => TagHelpers.FieldState.IdOf(sheet.Part.PathOf(draft.Rows(sheet.Part).Count));
}
