using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Verification;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.StoredFiles;

/// <summary>Files and rows that lost each other: the administrator of the platform sees them, and decides about files without a row.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route(PortalLinks.PlatformFiles)]
public sealed class StoredFilesController(StoredFileReader page, StrayFileService strays, DamagedFileService damaged) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(cancellationToken));

    [HttpPost("bewaren")]
    public Task<IActionResult> Keep(StrayFilesForm form, CancellationToken cancellationToken) => DecideAsync(form, FileDecision.Keep, cancellationToken);

    [HttpPost("apart-zetten")]
    public Task<IActionResult> MoveAside(StrayFilesForm form, CancellationToken cancellationToken) =>
        DecideAsync(form, FileDecision.MoveAside, cancellationToken);

    [HttpPost("nakijken")]
    public async Task<IActionResult> CheckAgain(CancellationToken cancellationToken)
    {
        var outcome = await damaged.CheckAgainAsync(cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: left =>
                left == 0
                    ? this.DoneAndOn(StoredFileTexts.AllMended, PortalLinks.PlatformFiles)
                    : this.TellAndOn(new PageMessage(NoticeKind.Warning, DutchText.Format(StoredFileTexts.NotMended, left)), PortalLinks.PlatformFiles),
            again: async () => View(nameof(Index), await page.GetAsync(cancellationToken))
        );
    }

    private async Task<IActionResult> DecideAsync(StrayFilesForm form, FileDecision decision, CancellationToken cancellationToken)
    {
        var outcome = await strays.DecideAsync(form.Ids, decision, cancellationToken);
        var done = decision == FileDecision.Keep ? StoredFileTexts.KeptDone : StoredFileTexts.AsideDone;
        return await this.AnswerAsync(
            outcome,
            done: count => this.DoneAndOn(DutchText.Format(done, count), PortalLinks.PlatformFiles),
            again: async () => View(nameof(Index), await page.GetAsync(cancellationToken) with { Chosen = form.Ids })
        );
    }
}

public sealed class StrayFilesForm
{
    public Guid[] Ids { get; set; } = [];
}
