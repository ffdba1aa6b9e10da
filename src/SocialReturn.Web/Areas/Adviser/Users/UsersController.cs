using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Users;

/// <summary>The people of the region: its administrator sees them and invites.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskUsers)]
public sealed class UsersController(UserReader page, InvitingService inviting) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await page.ReadAsync(new InviteForm { Role = Role.Adviser }, cancellationToken));

    [HttpPost("uitnodigingen")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Index), await page.ReadAsync(form, cancellationToken));
        }

        var outcome = await inviting.InviteAsync(form.Mail!, form.Role!.Value, form.AuthorityId, form.Key, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.InvitedDone, form.Mail), form, cancellationToken);
    }

    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.WithdrawAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.WithdrawnDone, outcome.Value?.Mail), new InviteForm(), cancellationToken);
    }

    [HttpPost("uitnodigingen/{id:guid}/nieuwe-link")]
    public async Task<IActionResult> Renew(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.RenewAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.RenewedDone, outcome.Value?.Mail), new InviteForm(), cancellationToken);
    }

    private Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string done, InviteForm form, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.DeskUsers),
            again: async () => View(nameof(Index), await page.ReadAsync(form, cancellationToken))
        );
}

public sealed record UsersViewModel(Guid Me, PeopleHere Here, ImmutableArray<SelectListItem> Authorities, int FactorRequests)
{
    /// <summary>Signs that somebody of the region works for a contractor too.</summary>
    public IReadOnlyList<SidesFlag> Sides { get; init; } = [];

    public string? Mail { get; init; }

    public Role? Role { get; init; }

    public Guid? AuthorityId { get; init; }

    public Guid Key { get; init; }
}
