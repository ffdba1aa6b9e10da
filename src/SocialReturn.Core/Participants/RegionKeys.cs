using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Participants;

/// <summary>Holds the regions of the database against the keys in the folder. Runs in a system scope.</summary>
public sealed class RegionKeys(PortalDbContext db, MatchKeyStore store)
{
    /// <summary>
    /// Makes the keys that may be made: of regions that know no participant yet. A region with participants had a key; a second
    /// one would hide every match, so its own must come back from the backup.
    /// </summary>
    /// <returns>One line for each region whose key is missing.</returns>
    public async Task<IReadOnlyList<string>> CompleteAsync(CancellationToken cancellationToken)
    {
        var fresh = db.Regions.Where(region => !db.Participants.Any(participant => participant.RegionId == region.Id));
        foreach (var regionId in await fresh.Select(region => region.Id).ToListAsync(cancellationToken))
        {
            await store.CreateAsync(regionId, cancellationToken);
        }

        return await MissingAsync(cancellationToken);
    }

    /// <summary>One line for each region whose key is missing or unreadable.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken) =>
        [
            .. (await WithoutKeyAsync(cancellationToken)).Select(region =>
                $"Region {region.Slug} ({region.Id}) has no usable match key: put {region.Id:N}.key back from the backup of the keys."
            ),
        ];

    /// <summary>The regions whose key is missing or unreadable.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Slug)>> WithoutKeyAsync(CancellationToken cancellationToken)
    {
        var missing = new List<(Guid Id, string Slug)>();
        foreach (var region in await db.Regions.OrderBy(region => region.Slug).Select(region => new { region.Id, region.Slug }).ToListAsync(cancellationToken))
        {
            if (!await store.HasAsync(region.Id, cancellationToken))
            {
                missing.Add((region.Id, region.Slug));
            }
        }

        return missing;
    }

    /// <summary>Keys of no region, as an interrupted making of one leaves: named, and never removed.</summary>
    public async Task<int> CountStraysAsync(CancellationToken cancellationToken)
    {
        var known = await db.Regions.Select(region => region.Id).ToHashSetAsync(cancellationToken);
        return store.KeyedRegions().Count(id => !known.Contains(id));
    }
}
