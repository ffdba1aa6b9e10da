using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>A file as it comes in. Its content is gone once the next part is asked for.</summary>
public sealed record UploadPart(string FileName, Stream Content);

/// <summary>The parts of an upload in their order: small fields are remembered, files are handed out one by one.</summary>
public sealed class UploadBody(MultipartReader reader)
{
    private const int MaxFields = 20;
    private const int MaxFieldLength = 4096;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public string? Field(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public Guid? Id(string name) => Guid.TryParse(Field(name), out var id) ? id : null;

    /// <summary>Null when the first part is no field of this name.</summary>
    public async Task<string?> ReadFirstFieldAsync(string name, CancellationToken cancellationToken) =>
        await reader.ReadNextSectionAsync(cancellationToken) is { } part
        && DispositionOf(part) is { } disposition
        && disposition.IsFormDisposition()
        && NameOf(disposition) == name
            ? await ReadAsync(part, cancellationToken)
            : null;

    /// <summary>The next file, or null at the end. An empty file field, as of a form without files, is passed over.</summary>
    /// <exception cref="InvalidDataException">This is not what our form sends.</exception>
    public async Task<UploadPart?> NextFileAsync(CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (DispositionOf(part) is not { } disposition)
            {
                throw new InvalidDataException("A part without a name.");
            }

            if (disposition.IsFormDisposition())
            {
                await RememberAsync(NameOf(disposition), part, cancellationToken);
            }
            else if (FileNameOf(disposition) is { Length: > 0 } fileName)
            {
                return new UploadPart(fileName, part.Body);
            }
        }

        return null;
    }

    private static ContentDispositionHeaderValue? DispositionOf(MultipartSection part) => part.GetContentDispositionHeader();

    private static string NameOf(ContentDispositionHeaderValue disposition) => HeaderUtilities.RemoveQuotes(disposition.Name).ToString();

    private static string FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

    private static async Task<string> ReadAsync(MultipartSection part, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxFieldLength + 1];
        var length = await part.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaxFieldLength ? Encoding.UTF8.GetString(buffer, 0, length) : throw new InvalidDataException("A field that is too long.");
    }

    private async Task RememberAsync(string name, MultipartSection part, CancellationToken cancellationToken)
    {
        if (fields.Count >= MaxFields)
        {
            throw new InvalidDataException("Too many fields.");
        }

        fields[name] = await ReadAsync(part, cancellationToken);
    }
}
