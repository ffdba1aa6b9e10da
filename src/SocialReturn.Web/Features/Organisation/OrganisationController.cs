using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>The people of the contractor. Everybody there sees them; an owner invites and removes.</summary>
[Authorize(Policies.Contractor)]
[Route("organisatie")]
public sealed class OrganisationController(PeopleReader people, MembershipService memberships, CurrentUser me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await ViewModelAsync(new InviteForm { Role = Role.ContractorMember }, cancellationToken));

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("uitnodigingen")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));
        }

        var outcome = await memberships.InviteAsync(form.Mail!, form.Role!.Value, null, form.Key, cancellationToken);
        return await AnswerAsync(outcome, form, cancellationToken);
    }

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.WithdrawAsync(id, cancellationToken), new InviteForm(), cancellationToken);

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("mensen/{id:guid}/verwijderen")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await memberships.EndAsync(id, cancellationToken), new InviteForm(), cancellationToken);

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, InviteForm form, CancellationToken cancellationToken)
    {
        if (outcome.IsDone)
        {
            return RedirectToAction(nameof(Index));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));
    }

    private async Task<OrganisationViewModel> ViewModelAsync(InviteForm form, CancellationToken cancellationToken) =>
        new(me.Workplace!.Name, me.Workplace.Role == Role.ContractorOwner, me.Id, await people.ReadAsync(cancellationToken))
        {
            Mail = form.Mail,
            Role = form.Role,
            Key = form.Key,
        };
}

public sealed record OrganisationViewModel(string Name, bool IsOwner, Guid Me, PeopleHere Here)
{
    public string? Mail { get; init; }

    public Role? Role { get; init; }

    public Guid Key { get; init; }
}
