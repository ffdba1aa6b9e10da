using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.PlatformPeople;

/// <summary>The administrators of the platform, and the open invitations to them and to administrators of regions.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route(PortalLinks.PlatformPeople)]
public sealed class PlatformPeopleController(PeopleReader people, InvitingService inviting, CurrentUser me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ViewModelAsync(new InvitePlatformForm(), cancellationToken));

    [HttpPost("uitnodigingen")]
    public async Task<IActionResult> Invite(InvitePlatformForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(nameof(Index), await ViewModelAsync(form, cancellationToken));
        }

        var outcome = await inviting.InviteAsync(form.Mail!, Role.PlatformAdministrator, null, form.Key, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.InvitedDone, form.Mail), form, cancellationToken);
    }

    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.WithdrawAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.WithdrawnDone, outcome.Value?.Mail), new InvitePlatformForm(), cancellationToken);
    }

    [HttpPost("uitnodigingen/{id:guid}/nieuwe-link")]
    public async Task<IActionResult> Renew(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await inviting.RenewAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.RenewedDone, outcome.Value?.Mail), new InvitePlatformForm(), cancellationToken);
    }

    private Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string done, InvitePlatformForm form, CancellationToken cancellationToken) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, PortalLinks.PlatformPeople),
            again: async () => View(nameof(Index), await ViewModelAsync(form, cancellationToken))
        );

    private async Task<PlatformPeopleViewModel> ViewModelAsync(InvitePlatformForm form, CancellationToken cancellationToken) =>
        new(me.Id, await people.ReadAsync(cancellationToken)) { Mail = form.Mail, Key = form.Key };
}

public sealed record PlatformPeopleViewModel(Guid Me, PeopleHere Here)
{
    public string? Mail { get; init; }

    public Guid Key { get; init; }
}
