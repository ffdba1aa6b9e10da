using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>Evidence of a fulfilment: the list, adding, opening, removing. The pages that show it are those of the fulfilment.</summary>
public sealed class EvidenceController(
    EvidenceService evidence,
    EvidenceOpeningService openings,
    EvidenceParts parts,
    UploadReceiver receiver,
    IOptions<EvidenceOptions> options
) : Controller
{
    /// <summary>The evidence on a page of its own; the script takes the new list from it after an upload.</summary>
    [HttpGet("/invullingen/{fulfilmentId:guid}/bewijsstukken")]
    [Authorize(Policies.CaseWorker)]
    public async Task<IActionResult> List(Guid fulfilmentId, [FromQuery(Name = "levering")] Guid? deliveryId, CancellationToken cancellationToken) =>
        await parts.ForAsync(fulfilmentId, deliveryId, Request.Path + Request.QueryString, cancellationToken) is { } part ? View(part) : NotFound();

    [HttpPost("/invullingen/{fulfilmentId:guid}/bewijsstukken")]
    [Authorize(Policies.Contractor)]
    [StreamedUpload]
    public async Task<IActionResult> Add(Guid fulfilmentId, CancellationToken cancellationToken)
    {
        var body = HttpContext.Features.GetRequiredFeature<UploadBody>();
        try
        {
            var answers = await receiver.ReceiveAsync(fulfilmentId, body, cancellationToken);
            return answers.FirstOrDefault(answer => UploadAnswers.HoldForAll.Contains(answer.Status)) is { } whole ? StatusCode(whole.Status)
                : WantsJson ? ForScript(answers)
                : ForForm(fulfilmentId, body, answers);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return UploadAnswers.Problem(exception.StatusCode, UploadAnswers.TooLarge(options.Value));
        }
    }

    [HttpGet("/bewijsstukken/{id:guid}")]
    [Authorize(Policies.CaseWorker)]
    public async Task<IActionResult> Open(Guid id, CancellationToken cancellationToken)
    {
        var opened = await openings.OpenAsync(id, cancellationToken);
        if (opened.Value is not { } file)
        {
            return NotFound();
        }

        // Somebody else's file: never shown inside our site, whatever a browser makes of its content.
        Response.Headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }

    [HttpPost("/bewijsstukken/{id:guid}/verwijderen")]
    [Authorize(Policies.Contractor)]
    public async Task<IActionResult> Remove(Guid id, [FromForm(Name = UploadReceiver.ReturnField)] string? returnUrl, CancellationToken cancellationToken)
    {
        var removed = await evidence.RemoveAsync(id, cancellationToken);
        return await this.AnswerAsync(
            removed,
            done: _ => Back([], returnUrl, fulfilmentId: null),
            again: () =>
                Back(
                    [.. removed.Errors.Select(error => new UploadAnswer("", StatusCodes.Status422UnprocessableEntity, Id: null, error.Message))],
                    returnUrl,
                    fulfilmentId: null
                )
        );
    }

    private bool WantsJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private IActionResult ForScript(IReadOnlyList<UploadAnswer> answers)
    {
        var refused = answers.Where(answer => !answer.IsKept).ToList();
        return answers.Count == 0 ? UploadAnswers.Problem(StatusCodes.Status422UnprocessableEntity, EvidencePageTexts.ChooseFirst)
            : refused.Count > 0 ? UploadAnswers.Problem(refused[0].Status, string.Join(' ', refused.Select(answer => answer.Message)))
            : Created(PortalLinks.Evidence(answers[0].Id!.Value), answers);
    }

    private RedirectResult ForForm(Guid fulfilmentId, UploadBody body, IReadOnlyList<UploadAnswer> answers) =>
        Back(
            answers.Count == 0 ? [new("", StatusCodes.Status422UnprocessableEntity, Id: null, EvidencePageTexts.ChooseFirst)] : answers,
            body.Field(UploadReceiver.ReturnField),
            fulfilmentId
        );

    private RedirectResult Back(IReadOnlyList<UploadAnswer> answers, string? returnUrl, Guid? fulfilmentId)
    {
        var page =
            Url.IsLocalUrl(returnUrl) ? returnUrl
            : fulfilmentId is { } id ? PortalLinks.Fulfilment(id)
            : PortalLinks.Overview;
        PageMessage[] messages = [.. UploadAnswers.Brief(answers).Select(answer => answer.ToMessage())];
        return this.TellAndOn(messages, page + PortalLinks.EvidencePart, EvidencePart.Place);
    }
}
