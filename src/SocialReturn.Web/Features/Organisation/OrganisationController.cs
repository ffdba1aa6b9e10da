using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>The people of the contractor. Everybody there sees them; an owner invites.</summary>
[Authorize(Policies.Contractor)]
[Route(PortalLinks.Organisation)]
public sealed class OrganisationController(
    PeopleReader people,
    OutsideContactReader contacts,
    InvitingService inviting,
    OwnerRequestReader requests,
    CurrentUser me
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "contact")] Guid? tenderId, CancellationToken cancellationToken)
    {
        var model = await ViewModelAsync(new InviteForm { Role = Role.ContractorMember }, cancellationToken);
        // The address stands in no link: it is looked up by the tender that names it.
        return View(model with { Mail = model.Outside.FirstOrDefault(contact => contact.TenderId == tenderId)?.Mail });
    }

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("uitnodigingen")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));
        }

        var outcome = await inviting.InviteAsync(form.Mail!, form.Role!.Value, null, form.Key, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.InvitedDone, form.Mail), form, cancellationToken);
    }

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.WithdrawAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.WithdrawnDone, outcome.Value?.Mail), new InviteForm(), cancellationToken);
    }

    [Authorize(Policies.ContractorOwner)]
    [HttpPost("uitnodigingen/{id:guid}/nieuwe-link")]
    public async Task<IActionResult> Renew(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.RenewAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.RenewedDone, outcome.Value?.Mail), new InviteForm(), cancellationToken);
    }

    private Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string done, InviteForm form, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.Organisation),
            again: async () => View(nameof(Index), await ViewModelAsync(form, cancellationToken))
        );

    private async Task<OrganisationViewModel> ViewModelAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var here = await people.ReadAsync(cancellationToken);
        return new OrganisationViewModel(me.Workplace!.Name, me.Workplace.Role == Role.ContractorOwner, me.Id, here)
        {
            HasOwnerRequest = await requests.OpenAsync(me.Workplace.ContractorId!.Value, cancellationToken) is not null,
            Outside = await contacts.ReadAsync(here, cancellationToken),
            Mail = form.Mail,
            Role = form.Role,
            Key = form.Key,
        };
    }
}

public sealed record OrganisationViewModel(string Name, bool IsOwner, Guid Me, PeopleHere Here)
{
    /// <summary>Contacts of tenders who cannot come in.</summary>
    public ImmutableArray<OutsideContact> Outside { get; init; } = [];

    /// <summary>A region looks for a new owner: somebody here may object.</summary>
    public bool HasOwnerRequest { get; init; }

    public string? Mail { get; init; }

    public Role? Role { get; init; }

    public Guid Key { get; init; }
}
