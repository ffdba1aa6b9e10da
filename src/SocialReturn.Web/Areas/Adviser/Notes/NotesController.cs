using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notes.ByDesk;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Notes;

/// <summary>What advisers keep of a tender for each other.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/notities")]
public sealed class NotesController(NoteService notes, NoteReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) => await ShowAsync(id, new NoteForm(), cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid id, NoteForm form, CancellationToken cancellationToken)
    {
        var outcome = await notes.AddAsync(id, form.ToInput(), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(NoteScreenTexts.Added, PortalLinks.DeskNotes(id)),
            again: () => ShowAsync(id, form, cancellationToken)
        );
    }

    [HttpGet("{noteId:guid}/verwijderen")]
    public async Task<IActionResult> Remove(Guid id, Guid noteId, CancellationToken cancellationToken)
    {
        var found = (await page.GetAsync(id, cancellationToken))?.Rows.SingleOrDefault(row => row.Id == noteId && row.MayRemove);
        ViewData["Tender"] = id;
        return this.Page("Remove", found);
    }

    [HttpPost("{noteId:guid}/verwijderen")]
    public async Task<IActionResult> RemoveForGood(Guid id, Guid noteId, CancellationToken cancellationToken)
    {
        var outcome = await notes.RemoveAsync(id, noteId, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(NoteScreenTexts.Removed, PortalLinks.DeskNotes(id)),
            again: () => Redirect(PortalLinks.DeskNotes(id))
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id, NoteForm form, CancellationToken cancellationToken)
    {
        if (await page.GetAsync(id, cancellationToken) is not { } model)
        {
            return await page.IsOwnAsync(id, cancellationToken) ? Forbid() : NotFound();
        }

        form.Page = model;
        return View(nameof(Index), form);
    }
}
