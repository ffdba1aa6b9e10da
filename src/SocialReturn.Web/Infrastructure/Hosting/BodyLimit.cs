using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// Refuses a form that says it is too large before anything reads it: further on, the reader of the antiforgery token
/// would take it for a form that was open too long. Uploads and tables bring their own limit.
/// </summary>
public static class BodyLimit
{
    public const int LargestForm = 64 * 1024;

    public static void UseBodyLimit(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var endpoint = context.GetEndpoint()?.Metadata;
                var isUpload = endpoint?.GetMetadata<StreamedUploadAttribute>() is not null;
                var largest = endpoint?.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestForm;
                // The page about the refusal answers the same request once more.
                var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (isUpload || isErrorPage || !(context.Request.ContentLength > largest))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );
}
