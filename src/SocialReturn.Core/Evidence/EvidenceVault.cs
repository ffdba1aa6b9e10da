using System.Globalization;
using Microsoft.Extensions.Options;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Evidence;

/// <summary>Keeps evidence in the store, and only what passes inspection.</summary>
public sealed class EvidenceVault(IFileStore store, EvidenceInspector inspector, IOptions<EvidenceOptions> options)
{
    internal EvidenceOptions Limits => options.Value;

    /// <summary>Stores the content under the id of its row and describes it there, or says why not and keeps nothing.</summary>
    internal async Task<FieldError?> KeepAsync(EvidenceFile file, Stream content, CancellationToken cancellationToken)
    {
        StoredFile stored;
        try
        {
            stored = await store.WriteAsync(FileArea.Evidence, file.RegionId, file.Id, content, Limits.MaxBytes, cancellationToken);
        }
        catch (FileTooLongException)
        {
            return new(nameof(EvidenceFile.Length), string.Format(CultureInfo.CurrentCulture, EvidenceTexts.FileTooLarge, Limits.MaxMegabytes));
        }

        var inspection = await InspectAsync(file, cancellationToken);
        if (inspection.Refusal is { } refusal)
        {
            await DeleteAsync(file);
            return new(nameof(EvidenceFile.ContentType), refusal);
        }

        file.Describe(inspection.Type!, stored, inspection.Text);
        return null;
    }

    internal Task<Stream> OpenAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        store.OpenAsync(FileArea.Evidence, file.RegionId, file.Id, cancellationToken);

    /// <summary>Not to be cancelled: whoever started it may be gone, the file must be too.</summary>
    internal Task DeleteAsync(EvidenceFile file) =>
        store.DeleteAsync(FileArea.Evidence, file.RegionId, file.Id, CancellationToken.None);

    private async Task<InspectionOutcome> InspectAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await OpenAsync(file, cancellationToken);
            return await inspector.InspectAsync(content, file.FileName, cancellationToken);
        }
        catch
        {
            await DeleteAsync(file);
            throw;
        }
    }
}
