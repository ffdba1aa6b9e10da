using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Evidence;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>
/// Lets an action read its form part by part, so that files go to the store without standing in memory. The antiforgery
/// token therefore comes first: in a header, or as the first field of the form. Nothing else is read before it is judged.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedUploadAttribute : Attribute, IAsyncAuthorizationFilter, IAntiforgeryPolicy
{
    /// <summary>Room above the largest file, so that one just too large still gets a proper answer.</summary>
    private const long Slack = 7 * 1024 * 1024;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<EvidenceOptions>>().Value;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.MaxBytes + Slack;
        }

        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary
        )
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        var body = new UploadBody(new MultipartReader(boundary.ToString(), http.Request.Body));
        http.Features.Set(body);
        // Nobody else may look for a form in it: the framework would read it whole.
        http.Request.Body = Stream.Null;
        http.Request.ContentType = null;
        try
        {
            context.Result = await IsGenuineAsync(http, body) ? null : new AntiforgeryValidationFailedResult();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Result = UploadAnswers.Problem(exception.StatusCode, UploadAnswers.TooLarge(options));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<bool> IsGenuineAsync(HttpContext http, UploadBody body)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        var names = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (http.Request.Headers[names.HeaderName!].Count == 0)
        {
            if (await body.ReadFirstFieldAsync(names.FormFieldName, http.RequestAborted) is not { } token)
            {
                return false;
            }

            http.Request.Headers[names.HeaderName!] = token;
        }

        return await antiforgery.IsRequestValidAsync(http);
    }
}
