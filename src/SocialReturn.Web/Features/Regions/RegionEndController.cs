using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Regions;

/// <summary>The end of a region: first what it means, then the button, and a while later still the way back.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route("beheer/regios/{id:guid}")]
public sealed class RegionEndController(RegionEndReader page, RegionEndService regions) : Controller
{
    [HttpGet("einde")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { } model ? View("End", model) : NotFound();

    [HttpPost("beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await regions.EndAsync(id, version, cancellationToken), RegionTexts.EndedDone, cancellationToken);

    [HttpPost("heropenen")]
    public async Task<IActionResult> Reopen(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await regions.ReopenAsync(id, version, cancellationToken), RegionTexts.ReopenedDone, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Guid> outcome, string done, CancellationToken cancellationToken)
    {
        return await this.AnswerAsync(outcome, done: _ => this.DoneAndOn(done, PortalLinks.RegionEnd(id)), again: ShowNowAsync, conflict: ShowNowAsync);

        // There is nothing to fill in: what stands in the way is how the region is now.
        async Task<IActionResult> ShowNowAsync()
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await page.GetAsync(id, cancellationToken) is { } model
                ? View("End", model with { Refused = outcome.Errors.Length > 0 ? outcome.Errors[0].Message : RegionTexts.EndConflict })
                : NotFound();
        }
    }
}
