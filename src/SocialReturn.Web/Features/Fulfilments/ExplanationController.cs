using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>"Waarom dit bedrag?" for whoever may see the fulfilment.</summary>
[Authorize(Policies.AtWork)]
[Route("invullingen/{id:guid}/uitleg")]
public sealed class ExplanationController(FulfilmentReader page) : Controller
{
    /// <param name="levering">The delivered part to explain; absent for the fulfilment as a whole.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid? levering, CancellationToken cancellationToken) =>
        await page.ExplainAsync(id, levering, cancellationToken) is { } model ? View("Explanation", model) : NotFound();
}
