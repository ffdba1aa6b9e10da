using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Authorities;

/// <summary>The contracting authorities that tenders can be registered for, kept by the region's administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskAuthorities)]
public sealed class AuthoritiesController(ContractingAuthorityReader pages, AuthorityService authorities) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "na")] string? after, CancellationToken cancellationToken) =>
        View(await pages.ListAsync(after, new AuthorityForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(AuthorityForm form, CancellationToken cancellationToken)
    {
        var outcome = await authorities.AddAsync(form.Name, form.Key, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(AuthorityScreenTexts.AddedDone, PortalLinks.DeskAuthorities),
            again: async () => View(nameof(Index), await pages.ListAsync(null, form, cancellationToken))
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Rename(Guid id, AuthorityForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await authorities.RenameAsync(id, form.Version, form.Name, cancellationToken),
            form,
            AuthorityScreenTexts.RenamedDone,
            cancellationToken
        );

    [HttpPost("{id:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await authorities.EndAsync(id, version, cancellationToken), null, AuthorityScreenTexts.EndedDone, cancellationToken);

    [HttpPost("{id:guid}/heropenen")]
    public async Task<IActionResult> Reopen(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await authorities.ReopenAsync(id, version, cancellationToken), null, AuthorityScreenTexts.ReopenedDone, cancellationToken);

    private Task<IActionResult> AnswerAsync(Guid id, Outcome<Guid> outcome, AuthorityForm? form, string done, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskAuthority(id)),
            again: async () => this.Page(nameof(Details), await pages.GetAsync(id, form, cancellationToken)),
            conflict: async () =>
                await pages.GetAsync(id, null, cancellationToken) is { } current
                    ? this.PageAnew(nameof(Details), current with { Refused = AuthorityScreenTexts.Conflict })
                    : NotFound()
        );
}
