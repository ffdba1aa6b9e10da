using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Protocols;

/// <summary>Puts the region's protocol on its page and takes it off. The file is stored before the row that names it.</summary>
public sealed class ProtocolService(PortalDbContext db, CurrentScope scope, ProtocolFiles files, Chronicle chronicle, TimeProvider clock)
{
    /// <param name="content">Can be read from any position.</param>
    public async Task<Outcome<Guid>> PutAsync(Stream content, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        var id = Ids.New();
        var kept = await files.KeepAsync(regionId, id, content, cancellationToken);
        if (kept.Value is not { } file)
        {
            return Outcome.As<Guid, ProtocolFile>(kept);
        }

        var saved = await SaveAsync(regionId, id, file, cancellationToken);
        await (saved.IsDone ? files.ConfirmAsync(regionId, id) : files.DiscardAsync(regionId, id));
        return saved;
    }

    /// <summary>From then on the region's page offers a button to ask for it.</summary>
    public async Task<Outcome<Guid>> RemoveAsync(CancellationToken cancellationToken)
    {
        if (!scope.IsDesk)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await Current().SingleOrDefaultAsync(cancellationToken) is not { } protocol)
        {
            return Outcome.NotFound<Guid>();
        }

        protocol.End(clock.UtcNow());
        await chronicle.TellAsync(new ProtocolHappening(ProtocolActs.Removed, protocol), cancellationToken);
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
            ? await files.OpenAsync(found, cancellationToken)
            : null;
    }

    private IQueryable<RegionProtocol> Current() => db.RegionProtocols.Where(protocol => protocol.EndedAt == null);

    private async Task<Outcome<Guid>> SaveAsync(Guid regionId, Guid fileId, ProtocolFile file, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        foreach (var former in await Current().ToListAsync(cancellationToken))
        {
            former.End(now);
        }

        var protocol = new RegionProtocol(regionId, fileId, file, now);
        db.RegionProtocols.Add(protocol);
        await chronicle.TellAsync(new ProtocolHappening(ProtocolActs.Added, protocol), cancellationToken);
        return await db.SaveAsync(protocol.Id, cancellationToken);
    }
}
