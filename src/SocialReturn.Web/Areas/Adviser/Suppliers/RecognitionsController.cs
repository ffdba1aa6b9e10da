using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>What a supplier is recognised for: a new recognition, a correction, an end.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/ondernemingen/{id:guid}/erkenningen")]
public sealed class RecognitionsController(SupplierReader pages, RecognitionReader recognitionPages, RecognitionService recognitions) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, RecognitionForm form, CancellationToken cancellationToken)
    {
        // A date that cannot be read is not the same as no date: nothing is saved then.
        var outcome = ModelState.IsValid ? await recognitions.AddAsync(id, form.ToInput(), cancellationToken) : Outcome.Invalid<Guid>();
        if (outcome.IsDone)
        {
            return Done(id, SupplierScreenTexts.RecognitionDone);
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? (await pages.GetAsync(id, form, cancellationToken) is { } model ? this.Again("Details", model) : NotFound());
    }

    [HttpGet("{recognitionId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid recognitionId, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, RecognitionForm.Of, cancellationToken) is { } model ? View("Recognition", model) : NotFound();

    [HttpPost("{recognitionId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid recognitionId, RecognitionForm form, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, _ => form, cancellationToken) is not { } model ? NotFound()
        : ModelState.IsValid
            ? Answer(
                await recognitions.CorrectAsync(recognitionId, form.Version, form.ToInput(), form.Reason, cancellationToken),
                model,
                "Recognition",
                SupplierScreenTexts.RecognitionCorrected
            )
        : this.Again("Recognition", model);

    [HttpGet("{recognitionId:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid recognitionId, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, known => new RecognitionEndForm { Version = known.Version }, cancellationToken) is { } model
            ? View("EndRecognition", model)
            : NotFound();

    [HttpPost("{recognitionId:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid recognitionId, RecognitionEndForm form, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, _ => form, cancellationToken) is not { } model ? NotFound()
        : ModelState.IsValid
            ? Answer(
                await recognitions.EndAsync(recognitionId, form.Version, form.From, form.Reason, cancellationToken),
                model,
                "EndRecognition",
                SupplierScreenTexts.RecognitionEnded
            )
        : this.Again("EndRecognition", model);

    private IActionResult Answer<TForm>(Outcome<Guid> outcome, RecognitionViewModel<TForm> model, string view, string done)
    {
        if (outcome.IsDone)
        {
            return Done(model.Supplier.Id, done);
        }

        if (outcome.Kind == OutcomeKind.Conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(view, model with { Refused = SupplierScreenTexts.Conflict });
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(view, model);
    }

    private RedirectResult Done(Guid supplierId, string text)
    {
        TempData["Done"] = text;
        return Redirect(PortalLinks.DeskSupplier(supplierId));
    }
}
