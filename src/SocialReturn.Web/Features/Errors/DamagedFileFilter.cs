using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Features.Errors;

/// <summary>A file that is gone or changed is no fault of this request: its page says what is known, and who knows it. The alarm has been given.</summary>
public sealed class DamagedFileFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is FileDamagedException)
        {
            context.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
            context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
            context.ExceptionHandled = true;
        }
    }
}
