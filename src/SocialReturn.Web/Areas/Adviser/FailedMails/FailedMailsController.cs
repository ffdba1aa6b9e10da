using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.FailedMails;

/// <summary>Mails of the region that did not leave: why, and once more.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskFailedMails)]
public sealed class FailedMailsController(FailedMailReader page, FailedMailService mails) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(cancellationToken));

    [HttpPost("{id:guid}/opnieuw")]
    public async Task<IActionResult> SendAgain(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await mails.SendAgainAsync(id, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FailedMailTexts.Done, PortalLinks.DeskFailedMails),
            again: () => Redirect(PortalLinks.DeskFailedMails)
        );
    }
}
