using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// While the portal prepares itself every address answers 503 with a page that goes on by itself. It stands before everything that
/// needs the database, so it is no view: the frame of views asks for regions and their colours.
/// </summary>
public static class PreparationPage
{
    private const int Seconds = 2;
    private const string Assets = "/assets";
    private const string Alive = "/gezond";

    public static void UsePreparation(this WebApplication app)
    {
        var preparation = app.Services.GetRequiredService<Preparation>();
        app.Use(
            (context, next) =>
            {
                if (!preparation.IsUnderWay)
                {
                    return next(context);
                }

                if (context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal) || context.Request.Path == Alive)
                {
                    // Nobody has signed in to a database that is not there: an old cookie would be looked up in it.
                    context.Request.Headers.Remove(HeaderNames.Cookie);
                    return next(context);
                }

                return AnswerAsync(context.Response, preparation.Percent, context.RequestAborted);
            }
        );
    }

    private static Task AnswerAsync(HttpResponse response, int percent, CancellationToken cancellationToken)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        return response.WriteAsync(Write(percent), cancellationToken);
    }

    private static string Write(int percent) =>
        $"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
              <meta charset="utf-8">
              <title>{PreparationTexts.Title} – {ShellTexts.Product}</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="refresh" content="{Seconds}">
              <link rel="stylesheet" href="{Assets}/app.css">
              <link rel="icon" href="{Assets}/favicon.svg" type="image/svg+xml">
            </head>
            <body class="theme-portaal">
              <main class="sr-main sr-main--narrow" id="inhoud">
                <h1 class="utrecht-heading-1">{PreparationTexts.Title}</h1>
                <p>{PreparationTexts.Body}</p>
                <p role="status">{string.Format(CultureInfo.InvariantCulture, PreparationTexts.Share, percent)}</p>
                <p><a class="utrecht-link utrecht-link--html-a" href="">{PreparationTexts.Again}</a></p>
              </main>
            </body>
            </html>
            """;
}
