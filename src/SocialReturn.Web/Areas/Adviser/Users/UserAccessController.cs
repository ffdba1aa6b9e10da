using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Users;

/// <summary>The region's administrator ends access, changes a role or blocks an account; a page asks first.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskUsers)]
public sealed class UserAccessController(PeopleReader people, MembershipService memberships, CurrentUser me) : PersonController(people, memberships)
{
    protected override PeopleList List => new(PortalLinks.DeskUsers, OrganisationTexts.UsersTitle, me.Workplace!.Name);

    [HttpGet("mensen/{id:guid}/verwijderen")]
    public Task<IActionResult> End(Guid id, CancellationToken cancellationToken) => AskEndAsync(id, cancellationToken);

    [HttpPost("mensen/{id:guid}/verwijderen")]
    public Task<IActionResult> EndNow(Guid id, CancellationToken cancellationToken) => EndAsync(id, cancellationToken);

    [HttpGet("mensen/{id:guid}/rol")]
    public Task<IActionResult> ChangeRole(Guid id, CancellationToken cancellationToken) => AskRoleAsync(id, cancellationToken);

    [HttpPost("mensen/{id:guid}/rol")]
    public Task<IActionResult> ChangeRoleNow(Guid id, CancellationToken cancellationToken) => ChangeRoleAsync(id, cancellationToken);

    [HttpGet("accounts/{id:guid}/blokkeren")]
    public Task<IActionResult> Block(Guid id, CancellationToken cancellationToken) => AskBlockAsync(id, cancellationToken);

    [HttpPost("accounts/{id:guid}/blokkeren")]
    public Task<IActionResult> BlockNow(Guid id, CancellationToken cancellationToken) => SetBlockedAsync(id, blocked: true, cancellationToken);

    [HttpPost("accounts/{id:guid}/toelaten")]
    public Task<IActionResult> Allow(Guid id, CancellationToken cancellationToken) => SetBlockedAsync(id, blocked: false, cancellationToken);
}
