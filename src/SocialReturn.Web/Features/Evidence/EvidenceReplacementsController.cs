using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Evidence;

public sealed class ReplacementForm
{
    public IFormFile? File { get; set; }

    [DataType(DataType.MultilineText)]
    [Display(Name = nameof(EvidencePageTexts.ReasonLabel), ResourceType = typeof(EvidencePageTexts))]
    public string? Reason { get; set; }

    [Display(Name = nameof(EvidencePageTexts.EraseLabel), ResourceType = typeof(EvidencePageTexts))]
    public bool Erase { get; set; }

    /// <summary>The name of the file that was wrong.</summary>
    [BindNever]
    public string FileName { get; set; } = "";

    /// <summary>It was decided on: nothing can be filled in any more.</summary>
    [BindNever]
    public bool IsTooLate { get; init; }

    [BindNever]
    public string BackHref { get; set; } = "";
}

/// <summary>Puts the right file in the place of a wrong one.</summary>
[Authorize(Policies.Contractor)]
[Route("bewijsstukken/{id:guid}/vervangen")]
public sealed class EvidenceReplacementsController(
    PortalDbContext db,
    EvidenceChecklist checklist,
    EvidenceReplacementService replacements,
    UploadReceiver uploads
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Replace(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } file
            ? Show(file, new ReplacementForm { IsTooLate = !await checklist.MayReplaceAsync(file, cancellationToken) })
            : NotFound();

    [HttpPost("")]
    [RequestSizeLimit(UploadAnswers.LargestRequest)]
    public async Task<IActionResult> Replace(Guid id, ReplacementForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var outcome = await SendAsync(id, form, cancellationToken);
        var replaced = new PageMessage(NoticeKind.Done, null) { Text = form.Erase ? EvidencePageTexts.ReplacedAndErased : EvidencePageTexts.Replaced };
        return await this.AnswerAsync(
            // What is wrong with the file stands at the file, whichever of its properties it is.
            outcome with
            {
                Errors = [.. outcome.Errors.Select(error => IsOfForm(error.Field) ? error : error with { Field = nameof(form.File) })],
            },
            done: _ => this.TellAndOn(replaced, BackFrom(file), EvidencePart.Place),
            again: () => Show(file, form)
        );
    }

    private async Task<Outcome<EvidenceFile>> SendAsync(Guid id, ReplacementForm form, CancellationToken cancellationToken)
    {
        var missing = form.File is null ? new FieldError(nameof(form.File), EvidencePageTexts.ChooseFirst) : null;
        if (missing is not null)
        {
            return Outcome.Invalid<EvidenceFile>([
                missing,
                .. ReasonRules.Check(form.Reason, EvidenceTexts.ReplacementReason) is { } fault ? [fault] : Array.Empty<FieldError>(),
            ]);
        }

        var replacement = new EvidenceReplacement(id, form.Reason, form.Erase, form.File!.FileName);
        return await uploads.KeepAsync(form.File, content => replacements.ReplaceAsync(replacement, content, cancellationToken));
    }

    private static bool IsOfForm(string field) => field is "" or nameof(ReplacementForm.Reason);

    private Task<EvidenceFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RoundId == null, cancellationToken);

    private ViewResult Show(EvidenceFile file, ReplacementForm form)
    {
        (form.FileName, form.BackHref) = (file.FileName, BackFrom(file));
        return ModelState.IsValid ? View(nameof(Replace), form) : this.Again(nameof(Replace), form);
    }

    private static string BackFrom(EvidenceFile file) => PortalLinks.EvidenceOf(file.FulfilmentId, file.DeliveryId);
}
