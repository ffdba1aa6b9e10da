using Microsoft.AspNetCore.Mvc;

namespace SocialReturn.Web.Features.Errors;

public static class ErrorPages
{
    public static IServiceCollection AddErrorPages(this IServiceCollection services) =>
        services.Configure<MvcOptions>(options => options.Filters.Add(new OutdatedFormFilter()));

    /// <summary>An address that leads nowhere is 404 for everybody, and not a reason to sign in.</summary>
    public static void MapUnknownAddresses(this WebApplication app) =>
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();

    /// <summary>Every error answer without a body gets a page that says what to do and shows nothing of the inside.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/fout/{0}", createScopeForStatusCodePages: true);
    }
}
