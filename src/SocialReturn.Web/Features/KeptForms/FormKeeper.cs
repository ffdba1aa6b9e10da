using SocialReturn.Core.Accounts;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.KeptForms;

/// <summary>Keeps the form of a request that came when the session was over.</summary>
public sealed class FormKeeper(KeptFormService forms, FormSender sender)
{
    /// <param name="page">The page on which the form stood.</param>
    /// <returns>Where the person finds it back after signing in; null when there is nothing to keep.</returns>
    public async Task<string?> KeepAsync(HttpContext context, string? page)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !IsForm(context) || await ReadAsync(request) is not { } sent)
        {
            return null;
        }

        if (sender.Open(sent[FormSender.FieldName]) is not { } userId)
        {
            return null;
        }

        var fields = sent.Where(field => TypedForm.MayKeep(field.Key))
            .SelectMany(field => field.Value.OfType<string>().Select(value => new TypedField(field.Key, value)));
        var form = new TypedForm(request.Path + request.QueryString, page, [.. fields]);
        return await forms.KeepAsync(userId, form.Write(), context.RemoteAddress(), context.RequestAborted) is { } token ? RestoredForm.AddressOf(token) : null;
    }

    /// <summary>One of an ordinary size: uploads hold nothing that was typed.</summary>
    private static bool IsForm(HttpContext context) =>
        context.Request is { HasFormContentType: true, ContentLength: <= BodyLimit.LargestForm }
        && context.GetEndpoint()?.Metadata.GetMetadata<StreamedUploadAttribute>() is null;

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // Broken off, or no form at all: there is nothing to keep.
            return null;
        }
    }
}
