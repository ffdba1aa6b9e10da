using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>What a desk does about a contractor as a whole: its name as long as nobody works there, and the block in the own region.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/opdrachtnemers/{id:guid}")]
public sealed class ContractorActsController(PortalDbContext db, ContractorBlockReader pages, ContractorNameService names, ContractorBlockService blocks)
    : Controller
{
    [HttpGet("naam")]
    public async Task<IActionResult> Rename(Guid id, CancellationToken cancellationToken) => await NameAsync(id, null, null, cancellationToken);

    [HttpPost("naam")]
    public async Task<IActionResult> Rename(Guid id, ContractorNameForm form, CancellationToken cancellationToken)
    {
        var outcome = await names.RenameAsync(id, form.Version, form.Name, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(OrganisationTexts.RenamedDone, PortalLinks.DeskContractor(id)),
            again: () => NameAsync(id, form, null, cancellationToken),
            conflict: () => NameAsync(id, form, OrganisationTexts.RenameConflict, cancellationToken)
        );
    }

    [Authorize(Policies.RegionAdministrator)]
    [HttpGet("blokkeren")]
    public async Task<IActionResult> Block(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [Authorize(Policies.RegionAdministrator)]
    [HttpPost("blokkeren")]
    public async Task<IActionResult> Block(Guid id, BlockForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            form,
            await blocks.BlockAsync(id, form.Version, form.Reason, cancellationToken),
            ContractorScreenTexts.BlockedDone,
            cancellationToken
        );

    [Authorize(Policies.RegionAdministrator)]
    [HttpPost("blokkade-opheffen")]
    public async Task<IActionResult> Unblock(Guid id, BlockForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            form,
            await blocks.UnblockAsync(id, form.Version, form.Reason, cancellationToken),
            ContractorScreenTexts.UnblockedDone,
            cancellationToken
        );

    private async Task<IActionResult> AnswerAsync(Guid id, BlockForm form, Outcome<Guid> outcome, string done, CancellationToken cancellationToken)
    {
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskContractor(id)),
            again: () => ShowAsync(null),
            conflict: () => ShowAsync(ContractorScreenTexts.BlockConflict)
        );

        async Task<IActionResult> ShowAsync(string? refused) =>
            await pages.GetAsync(id, form, cancellationToken) is { } model ? View(nameof(Block), model with { Refused = refused }) : NotFound();
    }

    private async Task<IActionResult> NameAsync(Guid id, ContractorNameForm? form, string? conflict, CancellationToken cancellationToken)
    {
        if (await db.Contractors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } contractor)
        {
            return NotFound();
        }

        if (!await names.MayRenameAsync(contractor, cancellationToken))
        {
            return Forbid();
        }

        var model = ContractorNameViewModel.Of(contractor, form, PortalLinks.DeskContractorName(id), PortalLinks.DeskContractor(id));
        return View("/Features/Organisation/Name.cshtml", model with { Refused = conflict });
    }
}
