using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.KeptForms;

/// <summary>A kept form is shown and not sent: its page is told that somebody has to look, and nothing may be saved meanwhile.</summary>
public sealed class RestoreFilter(CurrentScope scope, CurrentUser me, KeptFormService forms, IModelMetadataProvider metadata) : IAsyncActionFilter
{
    private static readonly string Question = Confirmed.Question("", "restored");

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (RestoredIn(context.HttpContext) is not { } restored)
        {
            var sent = await next();
            await ForgetAsync(context.HttpContext, sent);
            return;
        }

        context.ModelState.AddErrors([new FieldError("", KeptFormTexts.StillHere, Question)]);
        using var looking = scope.OnlyLook();
        var shown = await next();
        if (
            shown.Exception is OnlyLookingException
            || shown is { Exception: null, Result: not (ViewResult or StatusCodeResult or NotFoundResult or ForbidResult) }
        )
        {
            // A form without anything to correct: its page would have done it.
            shown.ExceptionHandled = true;
            shown.Result = SendAgain(context, restored);
        }
        else if (shown.Result is ViewResult { StatusCode: null } && context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status200OK;
        }
    }

    /// <summary>The page about a fault answers the same request once more, and is no form.</summary>
    private static RestoredForm? RestoredIn(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is null && http.Features.Get<IExceptionHandlerFeature>() is null
            ? http.Features.Get<RestoredForm>()
            : null;

    private ViewResult SendAgain(ActionExecutingContext context, RestoredForm restored) =>
        new()
        {
            ViewName = "/Features/KeptForms/SendAgain.cshtml",
            ViewData = new ViewDataDictionary<RestoredForm>(metadata, new ModelStateDictionary()) { Model = restored },
            TempData = ((Controller)context.Controller).TempData,
        };

    private async Task ForgetAsync(HttpContext http, ActionExecutedContext sent)
    {
        if (
            me.IsSignedIn
            && HttpMethods.IsPost(http.Request.Method)
            && http.Request.HasFormContentType
            && sent.Result is RedirectResult or LocalRedirectResult or RedirectToActionResult
            && http.Request.Form[RestoredForm.FieldName].ToString() is { Length: > 0 } token
        )
        {
            await forms.ForgetAsync(token, me.Id, http.RemoteAddress(), http.RequestAborted);
        }
    }
}
