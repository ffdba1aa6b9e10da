using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>Evidence of a fulfilment: the list, adding, opening, removing. The pages that show it are those of the fulfilment.</summary>
public sealed class EvidenceController(EvidenceService evidence, EvidenceParts parts, UploadReceiver receiver, IOptions<EvidenceOptions> options) : Controller
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
            return answers.FirstOrDefault(answer => answer.Status is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden) is { } whole
                    ? StatusCode(whole.Status)
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
        var opened = await evidence.OpenAsync(id, cancellationToken);
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
        if (removed.Kind is OutcomeKind.NotFound or OutcomeKind.Forbidden)
        {
            return StatusCode(removed.Kind == OutcomeKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        Tell([.. removed.Errors.Select(error => new UploadAnswer("", StatusCodes.Status422UnprocessableEntity, Id: null, error.Message))]);
        return Back(returnUrl, fulfilmentId: null);
    }

    private bool WantsJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private IActionResult ForScript(IReadOnlyList<UploadAnswer> answers)
    {
        var refused = answers.Where(answer => !answer.IsKept).ToList();
        return answers.Count == 0 ? UploadAnswers.Problem(StatusCodes.Status422UnprocessableEntity, EvidencePageTexts.ChooseFirst)
            : refused.Count > 0 ? UploadAnswers.Problem(refused[0].Status, string.Join(' ', refused.Select(answer => answer.Message)))
            : Created(PortalLinks.Evidence(answers[0].Id!.Value), answers);
    }

    private LocalRedirectResult ForForm(Guid fulfilmentId, UploadBody body, IReadOnlyList<UploadAnswer> answers)
    {
        Tell(answers.Count == 0 ? [new("", StatusCodes.Status422UnprocessableEntity, Id: null, EvidencePageTexts.ChooseFirst)] : answers);
        return Back(body.Field(UploadReceiver.ReturnField), fulfilmentId);
    }

    private void Tell(IReadOnlyList<UploadAnswer> answers) => TempData[EvidencePart.AnswersKey] = JsonSerializer.Serialize(UploadAnswers.Brief(answers));

    private LocalRedirectResult Back(string? returnUrl, Guid? fulfilmentId) =>
        LocalRedirect(
            (
                Url.IsLocalUrl(returnUrl) ? returnUrl
                : fulfilmentId is { } id ? PortalLinks.Fulfilment(id)
                : "/overzicht"
            ) + PortalLinks.EvidencePart
        );
}
