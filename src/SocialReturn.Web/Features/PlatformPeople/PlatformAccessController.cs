using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Features.Organisation;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.PlatformPeople;

/// <summary>Ends the access of another administrator of the platform; a page asks first.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route("beheer/mensen/mensen/{id:guid}")]
public sealed class PlatformAccessController(PeopleReader people, MembershipService memberships) : PersonController(people, memberships)
{
    protected override PeopleList List => new(PortalLinks.PlatformPeople, PlatformPeopleTexts.Title, PlatformPeopleTexts.Platform);

    [HttpGet("verwijderen")]
    public Task<IActionResult> End(Guid id, CancellationToken cancellationToken) => AskEndAsync(id, cancellationToken);

    [HttpPost("verwijderen")]
    public Task<IActionResult> EndNow(Guid id, CancellationToken cancellationToken) => EndAsync(id, cancellationToken);
}
