using System.Globalization;
using Microsoft.Extensions.Options;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Evidence.Photos;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Evidence;

/// <summary>Keeps evidence in the store, and only what passes inspection.</summary>
public sealed class EvidenceVault(IFileStore store, CheckedFiles files, EvidenceInspector inspector, IOptions<EvidenceOptions> options)
{
    internal EvidenceOptions Limits => options.Value;

    /// <summary>Stores the content under the id of its row and describes it there, or says why not and keeps nothing.</summary>
    internal async Task<FieldError?> KeepAsync(EvidenceFile file, Stream content, CancellationToken cancellationToken)
    {
        StoredFile stored;
        try
        {
            await using var incoming = new LimitedStream(content, long.MaxValue);
            var head = await incoming.PeekAsync(FileHeads.Length, cancellationToken);
            if (PhotoCleaner.TypeOf(head.Span) is not { } photo)
            {
                stored = await StoreAsync(file, incoming, cancellationToken);
            }
            else if (await CleanAsync(photo, incoming, cancellationToken) is { } clean)
            {
                await using var _ = clean;
                stored = await StoreAsync(file, clean, cancellationToken);
            }
            else
            {
                return new(nameof(EvidenceFile.ContentType), EvidenceTexts.FileDamaged);
            }
        }
        catch (FileTooLongException)
        {
            return new(nameof(EvidenceFile.Length), string.Format(CultureInfo.CurrentCulture, EvidenceTexts.FileTooLarge, Limits.MaxMegabytes));
        }

        var inspection = await InspectAsync(file, cancellationToken);
        if (inspection.Refusal is { } refusal)
        {
            await DiscardAsync(file);
            return new(nameof(EvidenceFile.ContentType), refusal);
        }

        file.Describe(inspection.Type!, stored, inspection.Text);
        return null;
    }

    internal Task<Stream> OpenAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        files.OpenAsync(FileArea.Evidence, file.RegionId, file.Id, new StoredFile(file.Length, file.Sha256), cancellationToken);

    /// <summary>Its row is saved.</summary>
    internal Task ConfirmAsync(EvidenceFile file) => store.ConfirmAsync(FileArea.Evidence, file.RegionId, file.Id, CancellationToken.None);

    /// <summary>It gets no row.</summary>
    internal Task DiscardAsync(EvidenceFile file) => store.DiscardAsync(FileArea.Evidence, file.RegionId, file.Id, CancellationToken.None);

    /// <summary>It gets no row.</summary>
    internal Task DiscardAsync(KeptFile file) => store.DiscardAsync(FileArea.Evidence, file.RegionId, file.Id, CancellationToken.None);

    /// <summary>Whether it still waits for its row.</summary>
    internal async Task<bool> StillKeepsAsync(KeptFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await store.OpenPendingAsync(FileArea.Evidence, file.RegionId, file.Id, cancellationToken);
            return content.Length == file.Length;
        }
        catch (StoredFileMissingException)
        {
            return false;
        }
    }

    /// <summary>Not to be cancelled: whoever started it may be gone, the file must be too.</summary>
    internal Task DeleteAsync(EvidenceFile file) => store.DeleteAsync(FileArea.Evidence, file.RegionId, file.Id, CancellationToken.None);

    private Task<StoredFile> StoreAsync(EvidenceFile file, Stream content, CancellationToken cancellationToken) =>
        store.WriteAsync(FileArea.Evidence, file.RegionId, file.Id, content, Limits.MaxBytes, cancellationToken);

    /// <summary>The photo without what it tells of its maker; null when it is damaged. What is stored, and hashed, is the clean one.</summary>
    private async Task<Stream?> CleanAsync(FileType type, Stream incoming, CancellationToken cancellationToken)
    {
        await using var photo = ScratchFile.Create(Limits.MaxBytes);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await incoming.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (photo.Length + read > Limits.MaxBytes)
            {
                throw new FileTooLongException(Limits.MaxBytes);
            }

            await photo.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        var clean = ScratchFile.Create(photo.Length);
        try
        {
            await PhotoCleaner.CleanAsync(type, photo, clean, cancellationToken);
            clean.Position = 0;
            return clean;
        }
        catch (InvalidDataException)
        {
            await clean.DisposeAsync();
            return null;
        }
    }

    private async Task<InspectionOutcome> InspectAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await store.OpenPendingAsync(FileArea.Evidence, file.RegionId, file.Id, cancellationToken);
            return await inspector.InspectAsync(content, file.FileName, cancellationToken);
        }
        catch
        {
            await DiscardAsync(file);
            throw;
        }
    }
}
