using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Protocols;

/// <summary>Puts the region's protocol on its page and takes it off. The file is stored before the row that names it.</summary>
public sealed partial class ProtocolService(
    PortalDbContext db,
    CurrentScope scope,
    IFileStore store,
    AuditTrail audit,
    TimeProvider clock,
    ILogger<ProtocolService> log
)
{
    public const long MaxBytes = 10L * 1024 * 1024;

    private static readonly byte[] PdfHead = "%PDF-"u8.ToArray();

    /// <param name="content">Can be read from any position.</param>
    public async Task<Outcome<Guid>> PutAsync(Stream content, CancellationToken cancellationToken)
    {
        if (scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId })
        {
            return Outcome.Forbidden<Guid>();
        }

        var head = new byte[PdfHead.Length];
        if (
            await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length
            || !head.AsSpan().SequenceEqual(PdfHead)
        )
        {
            return Outcome.Invalid<Guid>("File", ProtocolTexts.NoPdf);
        }

        content.Position = 0;
        try
        {
            var id = Ids.New();
            return await SaveAsync(
                regionId,
                id,
                await store.WriteAsync(FileArea.Protocols, regionId, id, content, MaxBytes, cancellationToken),
                cancellationToken
            );
        }
        catch (FileTooLongException)
        {
            return Outcome.Invalid<Guid>("File", ProtocolTexts.TooLarge);
        }
        catch (StorageUnavailableException exception)
        {
            LogNotStored(log, exception);
            return Outcome.Invalid<Guid>("File", ProtocolTexts.StoreUnavailable);
        }
    }

    /// <summary>From then on the region's page offers a button to ask for it.</summary>
    public async Task<Outcome<Guid>> RemoveAsync(CancellationToken cancellationToken)
    {
        if (scope.Required.Kind != AccessScopeKind.Region)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await Current().SingleOrDefaultAsync(cancellationToken) is not { } protocol)
        {
            return Outcome.NotFound<Guid>();
        }

        protocol.End(clock.UtcNow());
        audit.Record(protocol, "Region.ProtocolRemoved");
        return await db.SaveAsync(protocol.Id, cancellationToken);
    }

    /// <summary>The protocol of a region, for everybody; null when its page has none.</summary>
    public async Task<Stream?> OpenAsync(string slug, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(ProtocolService)));
        return
            await Current()
                .Where(protocol => db.Regions.Any(region => region.Id == protocol.RegionId && region.Slug == slug))
                .SingleOrDefaultAsync(cancellationToken)
                is { } found
            ? await store.OpenAsync(FileArea.Protocols, found.RegionId, found.FileId, cancellationToken)
            : null;
    }

    private IQueryable<RegionProtocol> Current() => db.RegionProtocols.Where(protocol => protocol.EndedAt == null);

    private async Task<Outcome<Guid>> SaveAsync(Guid regionId, Guid fileId, StoredFile file, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        foreach (var former in await Current().ToListAsync(cancellationToken))
        {
            former.End(now);
        }

        var protocol = new RegionProtocol(regionId, fileId, file, now);
        db.RegionProtocols.Add(protocol);
        audit.Record(protocol, "Region.ProtocolAdded");
        return await db.SaveAsync(protocol.Id, cancellationToken);
    }

    [LoggerMessage(LogLevel.Critical, "A protocol cannot be stored")]
    private static partial void LogNotStored(ILogger log, Exception exception);
}
