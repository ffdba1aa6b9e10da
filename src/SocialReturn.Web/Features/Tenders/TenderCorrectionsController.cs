using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The contractor's side: another contact, other readers of the report.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}/gegevens")]
public sealed class TenderCorrectionsController(TenderCorrections corrections) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Correct(Guid id, CancellationToken cancellationToken) => corrections.ShowAsync(this, id, cancellationToken);

    [HttpPost("")]
    public Task<IActionResult> Correct(Guid id, TenderCorrectionForm form, CancellationToken cancellationToken) =>
        corrections.SaveAsync(this, id, form, cancellationToken);
}
