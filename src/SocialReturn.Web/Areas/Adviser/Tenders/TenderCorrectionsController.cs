using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser's side: whatever was typed, and the dates until the first agreement.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/gegevens")]
public sealed class TenderCorrectionsController(TenderCorrections corrections) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Correct(Guid id, CancellationToken cancellationToken) => corrections.ShowAsync(this, id, cancellationToken);

    [HttpPost("")]
    public Task<IActionResult> Correct(Guid id, TenderCorrectionForm form, CancellationToken cancellationToken) =>
        corrections.SaveAsync(this, id, form, cancellationToken);
}
