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
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(SupplierScreenTexts.RecognitionDone, PortalLinks.DeskSupplier(id)),
            again: async () => this.Page("Details", await pages.GetAsync(id, form, cancellationToken))
        );
    }

    [HttpGet("{recognitionId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid recognitionId, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, RecognitionForm.Of, cancellationToken) is { } model ? View("Recognition", model) : NotFound();

    [HttpPost("{recognitionId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid recognitionId, RecognitionForm form, CancellationToken cancellationToken) =>
        await recognitionPages.GetAsync(id, recognitionId, _ => form, cancellationToken) is not { } model ? NotFound()
        : ModelState.IsValid
            ? await AnswerAsync(
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
            ? await AnswerAsync(
                await recognitions.EndAsync(recognitionId, form.Version, form.From, form.Reason, cancellationToken),
                model,
                "EndRecognition",
                SupplierScreenTexts.RecognitionEnded
            )
        : this.Again("EndRecognition", model);

    private Task<IActionResult> AnswerAsync<TForm>(Outcome<Guid> outcome, RecognitionViewModel<TForm> model, string view, string done) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskSupplier(model.Supplier.Id)),
            again: () => View(view, model),
            conflict: () => View(view, model with { Refused = SupplierScreenTexts.Conflict })
        );
}
