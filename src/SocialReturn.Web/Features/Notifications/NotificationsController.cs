using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Notifications;

/// <summary>What advisers decided about the contractor's work.</summary>
[Authorize(Policies.Contractor)]
[Route(PortalLinks.Notifications)]
public sealed class NotificationsController(NotificationReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? na, CancellationToken cancellationToken) => View(await page.GetAsync(na, cancellationToken));
}
