using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Api;

namespace SocialReturn.Web.Features.Errors;

[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    /// <summary>
    /// Runs again for the failed request, whatever its method, so it takes no antiforgery token: it changes nothing. It has
    /// no parameter to bind either: binding would read the form of the failed request, which may be half read or too large.
    /// </summary>
    [Route("fout/{status:int:range(400,599)}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        // After an exception the handler has chosen the status already: a form that broke off is no fault of ours.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            status = Response.StatusCode;
        }

        Response.StatusCode = status;
        var trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (FailedPath.IsApi())
        {
            return new ObjectResult(ApiProblem.For(status, trace)) { StatusCode = status, ContentTypes = { "application/problem+json" } };
        }

        var outdated = status == StatusCodes.Status400BadRequest && HttpContext.Items.ContainsKey(OutdatedFormFilter.Key);
        return View("Error", new ErrorViewModel(status, ErrorMessage.For(status, outdated), trace));
    }

    private PathString FailedPath =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}

public sealed record ErrorViewModel(int Status, ErrorMessage Message, string TraceNumber);
