using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Features.Errors;

public static class ErrorPages
{
    public static IServiceCollection AddErrorPages(this IServiceCollection services) =>
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add(new OutdatedFormFilter());
            options.Filters.Add(new DamagedFileFilter());
        });

    /// <summary>An address that leads nowhere is 404 for everybody, and not a reason to sign in; one that is there for other methods says which.</summary>
    public static void MapUnknownAddresses(this WebApplication app) =>
        app.MapFallback("{*path}", (HttpContext context, AllowedMethods methods) =>
            {
                if (methods.At(context) is not { Count: > 0 } allowed)
                {
                    return Results.NotFound();
                }

                context.Response.Headers.Allow = string.Join(", ", allowed);
                return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
            })
            .AllowAnonymous();

    /// <summary>Every error answer without a body gets a page that says what to do and shows nothing of the inside.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fout/500",
                CreateScopeForErrors = true,
                StatusCodeSelector = error => StatusOf(error),
            }
        );
        app.UseStatusCodePagesWithReExecute("/fout/{0}", createScopeForStatusCodePages: true);
    }

    /// <summary>Two people who save the same thing at once are no fault of the portal: the second one is asked to look again.</summary>
    private static int StatusOf(Exception error) =>
        error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            UniqueKeyTakenException or RowGoneException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status500InternalServerError,
        };
}
