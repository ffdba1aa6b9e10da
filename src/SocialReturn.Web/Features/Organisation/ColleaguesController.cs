using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>An owner ends access of a colleague or changes the role; a page asks first.</summary>
[Authorize(Policies.ContractorOwner)]
[Route("organisatie/mensen/{id:guid}")]
public sealed class ColleaguesController(PeopleReader people, MembershipService memberships, CurrentUser me) : PersonController(people, memberships)
{
    protected override PeopleList List => new(PortalLinks.Organisation, ShellTexts.Organisation, me.Workplace!.Name);

    [HttpGet("verwijderen")]
    public Task<IActionResult> End(Guid id, CancellationToken cancellationToken) => AskEndAsync(id, cancellationToken);

    [HttpPost("verwijderen")]
    public Task<IActionResult> EndNow(Guid id, CancellationToken cancellationToken) => EndAsync(id, cancellationToken);

    [HttpGet("rol")]
    public Task<IActionResult> ChangeRole(Guid id, CancellationToken cancellationToken) => AskRoleAsync(id, cancellationToken);

    [HttpPost("rol")]
    public Task<IActionResult> ChangeRoleNow(Guid id, CancellationToken cancellationToken) => ChangeRoleAsync(id, cancellationToken);
}
