using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace SocialReturn.Web.Features.Errors;

[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    /// <summary>Runs again for the failed request, whatever its method, so it takes no antiforgery token: it changes nothing.</summary>
    [Route("fout/{status:int:range(400,599)}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
        var outdated = status == StatusCodes.Status400BadRequest && HttpContext.Items.ContainsKey(OutdatedFormFilter.Key);
        return View("Error", new ErrorViewModel(status, ErrorMessage.For(status, outdated), Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier));
    }
}

public sealed record ErrorViewModel(int Status, ErrorMessage Message, string TraceNumber);
