using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>The region's sheltered-work companies and social enterprises.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.DeskSuppliers)]
public sealed class SuppliersController(SupplierReader pages, SupplierService suppliers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "zoek")] string? search,
        [FromQuery(Name = "na")] string? after,
        CancellationToken cancellationToken
    ) => View(await pages.ListAsync(search, after, cancellationToken));

    [HttpGet("nieuw")]
    public IActionResult New() => View(new SupplierForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> New(SupplierForm form, CancellationToken cancellationToken)
    {
        var outcome = await suppliers.AddAsync(form.ToInput(), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: id => this.DoneAndOn(SupplierScreenTexts.AddedDone, PortalLinks.DeskSupplier(id)),
            again: () => View(nameof(New), form)
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, new RecognitionForm(), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/wijzigen")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await pages.EditAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/wijzigen")]
    public async Task<IActionResult> Edit(Guid id, SupplierForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await suppliers.CorrectAsync(id, form.Version, form.ToInput(), cancellationToken),
            form,
            SupplierScreenTexts.CorrectedDone,
            cancellationToken
        );

    [HttpPost("{id:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await suppliers.EndAsync(id, version, cancellationToken), null, SupplierScreenTexts.EndedDone, cancellationToken);

    [HttpPost("{id:guid}/heropenen")]
    public async Task<IActionResult> Reopen(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await suppliers.ReopenAsync(id, version, cancellationToken), null, SupplierScreenTexts.ReopenedDone, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Guid> outcome, SupplierForm? form, string done, CancellationToken cancellationToken)
    {
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskSupplier(id)),
            again: () => ShowAsync(null),
            conflict: () => ShowAsync(SupplierScreenTexts.Conflict)
        );

        async Task<IActionResult> ShowAsync(string? refused) =>
            await pages.EditAsync(id, form, cancellationToken) is { } model ? View(nameof(Edit), model with { Refused = refused }) : NotFound();
    }
}
