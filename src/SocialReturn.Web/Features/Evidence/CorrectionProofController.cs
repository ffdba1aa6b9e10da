using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>Proof of a correction that waits, added and removed by the side that asked it. The pages that show it are those of the case.</summary>
[Authorize(Policies.CaseWorker)]
[Route("correcties")]
public sealed class CorrectionProofController(CorrectionProofService proofs, UploadReceiver receiver) : Controller
{
    [HttpPost("{id:guid}/bewijs")]
    [RequestSizeLimit(UploadAnswers.LargestRequest)]
    public async Task<IActionResult> Add(
        Guid id,
        [FromForm(Name = UploadReceiver.FilesField)] List<IFormFile>? files,
        [FromForm(Name = UploadReceiver.ReturnField)] string? returnUrl,
        CancellationToken cancellationToken
    )
    {
        if (files is not { Count: > 0 })
        {
            var may = await proofs.MayAddAsync(id, cancellationToken);
            return await this.AnswerAsync(may, done: _ => Back(returnUrl, Refused(EvidencePageTexts.ChooseFirst)), again: () => Back(returnUrl, Faults(may)));
        }

        var answers = await receiver.ReceiveAsync(files, (file, content) => proofs.AddAsync(id, file.FileName, content, cancellationToken));
        return answers.FirstOrDefault(answer => UploadAnswers.HoldForAll.Contains(answer.Status)) is { } whole
            ? StatusCode(whole.Status)
            : Back(returnUrl, [.. answers]);
    }

    [HttpPost("bewijs/{id:guid}/verwijderen")]
    public async Task<IActionResult> Remove(Guid id, [FromForm(Name = UploadReceiver.ReturnField)] string? returnUrl, CancellationToken cancellationToken)
    {
        var removed = await proofs.RemoveAsync(id, cancellationToken);
        return await this.AnswerAsync(
            removed,
            done: file => this.DoneAndOn(string.Format(EvidencePageTexts.Removed, file.FileName), Local(returnUrl)),
            again: () => Back(returnUrl, Faults(removed))
        );
    }

    private RedirectResult Back(string? returnUrl, params UploadAnswer[] answers) =>
        this.TellAndOn([.. UploadAnswers.Brief(answers).Select(answer => answer.ToMessage())], Local(returnUrl));

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : PortalLinks.Overview;

    private static UploadAnswer[] Faults<T>(Outcome<T> outcome) => [.. outcome.Errors.Select(error => Refused(error.Message))];

    private static UploadAnswer Refused(string message) => new("", StatusCodes.Status422UnprocessableEntity, Id: null, message);
}
