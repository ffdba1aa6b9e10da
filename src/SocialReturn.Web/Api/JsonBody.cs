using System.Text;
using System.Text.Json;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Api;

/// <summary>What a body was read as, or the answer to one that cannot be used.</summary>
public sealed record JsonBody<T>(T? Value, IResult? Refusal)
    where T : class;

/// <summary>The body of a request, read field by field: every fault is told at once, with its path and line.</summary>
public static class JsonBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<JsonBody<T>> ReadAsync<T>(HttpRequest request, Func<JsonFields, T> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new JsonBody<T>(null, TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        if (await BytesAsync(request.Body, cancellationToken) is not { } bytes)
        {
            return new JsonBody<T>(null, TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }

        var errors = new List<ScheduleError>();
        var value = Read(bytes, read, errors);
        return errors.Count == 0
            ? new JsonBody<T>(value, null)
            : new JsonBody<T>(null, ApiProblem.Invalid([.. errors.OrderBy(error => error.Line).Select(Translate)]));
    }

    private static T? Read<T>(byte[] bytes, Func<JsonFields, T> read, List<ScheduleError> errors)
        where T : class
    {
        try
        {
            var fields = new JsonFields(LocatedJson.Parse(Utf8.GetString(bytes)), "", errors);
            var value = read(fields);
            fields.RefuseOthers();
            return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // Invalid text inside a JSON string (a lone surrogate) is an InvalidOperationException.
            errors.Clear();
            errors.Add(new ScheduleError((int)((exception as JsonException)?.LineNumber ?? 0) + 1, "", ScheduleErrorCode.NotJson));
            return null;
        }
    }

    /// <summary>Null when there is more than the limit: a body sent in pieces tells no length beforehand.</summary>
    private static async Task<byte[]?> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[8192];
        while (await body.ReadAsync(piece, cancellationToken) is > 0 and var read)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > BodyLimit.LargestForm)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    private static ApiError Translate(ScheduleError error) => new(error.Field, JsonNames.Of(error.Code), error.TextWith(error.Detail), error.Line);
}
