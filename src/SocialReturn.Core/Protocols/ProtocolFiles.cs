using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Protocols;

/// <summary>What was stored, and how far its text was searched.</summary>
internal sealed record ProtocolFile(StoredFile Stored, TextCheck TextCheck);

/// <summary>Keeps protocols in the store: a PDF, not too large, without a burgerservicenummer.</summary>
public sealed partial class ProtocolFiles(IFileStore store, CheckedFiles files, EvidenceInspector inspector, ILogger<ProtocolFiles> log)
{
    public const long MaxBytes = 10L * 1024 * 1024;

    private const string ClaimedName = "protocol.pdf";

    private static readonly byte[] PdfHead = "%PDF-"u8.ToArray();

    /// <param name="content">Can be read from any position.</param>
    internal async Task<Outcome<ProtocolFile>> KeepAsync(Guid regionId, Guid id, Stream content, CancellationToken cancellationToken)
    {
        if (content.Length > MaxBytes)
        {
            return Refuse(ProtocolTexts.TooLarge);
        }

        var head = new byte[PdfHead.Length];
        if (
            await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length
            || !head.AsSpan().SequenceEqual(PdfHead)
        )
        {
            return Refuse(ProtocolTexts.NoPdf);
        }

        var inspection = await inspector.InspectAsync(content, ClaimedName, cancellationToken);
        if (inspection.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        content.Position = 0;
        try
        {
            return Outcome.Done(
                new ProtocolFile(await store.WriteAsync(FileArea.Protocols, regionId, id, content, MaxBytes, cancellationToken), inspection.Text)
            );
        }
        catch (StorageUnavailableException exception)
        {
            LogNotStored(log, exception);
            return Refuse(ProtocolTexts.StoreUnavailable);
        }
    }

    internal Task<Stream> OpenAsync(RegionProtocol protocol, CancellationToken cancellationToken) =>
        files.OpenAsync(FileArea.Protocols, protocol.RegionId, protocol.FileId, new StoredFile(protocol.Length, protocol.Sha256), cancellationToken);

    /// <summary>Its row is saved.</summary>
    internal Task ConfirmAsync(Guid regionId, Guid id) => store.ConfirmAsync(FileArea.Protocols, regionId, id, CancellationToken.None);

    /// <summary>It gets no row.</summary>
    internal Task DiscardAsync(Guid regionId, Guid id) => store.DiscardAsync(FileArea.Protocols, regionId, id, CancellationToken.None);

    private static Outcome<ProtocolFile> Refuse(string message) => Outcome.Invalid<ProtocolFile>("File", message);

    [LoggerMessage(LogLevel.Critical, "A protocol cannot be stored")]
    private static partial void LogNotStored(ILogger log, Exception exception);
}
