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

/// <summary>The people of the region: its administrator invites, withdraws and blocks.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route("advies/gebruikers")]
public sealed class UsersController(UsersPage page, MembershipService memberships) : Controller
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

        var outcome = await memberships.InviteAsync(form.Mail!, form.Role!.Value, form.AuthorityId, form.Key, cancellationToken);
        return await AnswerAsync(outcome, form, cancellationToken);
    }

    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.WithdrawAsync(id, cancellationToken), new InviteForm(), cancellationToken);

    [HttpPost("mensen/{id:guid}/verwijderen")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.EndAsync(id, cancellationToken), new InviteForm(), cancellationToken);

    [HttpPost("accounts/{id:guid}/blokkeren")]
    public async Task<IActionResult> Disable(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.SetDisabledAsync(id, disabled: true, cancellationToken), new InviteForm(), cancellationToken);

    [HttpPost("accounts/{id:guid}/toelaten")]
    public async Task<IActionResult> Enable(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.SetDisabledAsync(id, disabled: false, cancellationToken), new InviteForm(), cancellationToken);

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, InviteForm form, CancellationToken cancellationToken)
    {
        if (outcome.IsDone)
        {
            return RedirectToAction(nameof(Index));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Index), await page.ReadAsync(form, cancellationToken));
    }
}

public sealed record UsersViewModel(Guid Me, PeopleHere Here, ImmutableArray<SelectListItem> Authorities, int FactorRequests)
{
    public string? Mail { get; init; }

    public Role? Role { get; init; }

    public Guid? AuthorityId { get; init; }

    public Guid Key { get; init; }
}
