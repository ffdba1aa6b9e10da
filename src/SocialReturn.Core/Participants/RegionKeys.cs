using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Participants;

/// <summary>Holds the regions of the database against the keys in the folder. Runs in a system scope.</summary>
public sealed class RegionKeys(PortalDbContext db, MatchKeyStore store)
{
    private IQueryable<Region> WithPeople => db.Regions.Where(region => db.Participants.Any(participant => participant.RegionId == region.Id));

    /// <summary>
    /// Makes the keys that may be made: of regions that know no participant yet. A region with participants had a key; a second
    /// one would hide every match, so its own must come back from the backup. Remembers the fingerprint of each key that holds.
    /// </summary>
    /// <returns>One line for each region whose key is missing or another one.</returns>
    public async Task<IReadOnlyList<string>> CompleteAsync(CancellationToken cancellationToken)
    {
        var withPeople = await WithPeople.Select(region => region.Id).ToHashSetAsync(cancellationToken);
        foreach (var region in await db.Regions.ToListAsync(cancellationToken))
        {
            if (!withPeople.Contains(region.Id))
            {
                await store.CreateAsync(region.Id, cancellationToken);
            }
            else if (region.MatchKeyFingerprint is not null)
            {
                continue;
            }

            if (await store.FingerprintAsync(region.Id, cancellationToken) is { } fingerprint && fingerprint != region.MatchKeyFingerprint)
            {
                region.SetMatchKey(fingerprint);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return await FaultsAsync(cancellationToken);
    }

    /// <summary>One line for each region whose key is missing, unreadable or another one.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken) => await FaultsAsync(db.Regions, cancellationToken);

    /// <summary>The same for the regions that cannot do without: those with people to recognise.</summary>
    public async Task<IReadOnlyList<string>> StoppingAsync(CancellationToken cancellationToken) => await FaultsAsync(WithPeople, cancellationToken);

    /// <summary>The regions whose key cannot be used, by the address of their page.</summary>
    public async Task<IReadOnlyList<string>> WithoutKeyAsync(CancellationToken cancellationToken) =>
        [.. (await WrongAsync(db.Regions, cancellationToken)).Select(wrong => wrong.Region.Slug)];

    /// <summary>Keys of no region, as an interrupted making of one leaves: named, and never removed.</summary>
    public async Task<int> CountStraysAsync(CancellationToken cancellationToken)
    {
        var known = await db.Regions.Select(region => region.Id).ToHashSetAsync(cancellationToken);
        return store.KeyedRegions().Count(id => !known.Contains(id));
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(IQueryable<Region> regions, CancellationToken cancellationToken) =>
        [
            .. (await WrongAsync(regions, cancellationToken)).Select(wrong =>
                $"Region {wrong.Region.Slug} ({wrong.Region.Id}) has {(wrong.IsThere ? "another match key than its own" : "no usable match key")}: "
                + $"put {wrong.Region.Id:N}.key back from the backup of the keys."
            ),
        ];

    private async Task<List<(Region Region, bool IsThere)>> WrongAsync(IQueryable<Region> regions, CancellationToken cancellationToken)
    {
        var wrong = new List<(Region Region, bool IsThere)>();
        foreach (var region in await regions.AsNoTracking().OrderBy(region => region.Slug).ToListAsync(cancellationToken))
        {
            var fingerprint = await store.FingerprintAsync(region.Id, cancellationToken);
            if (fingerprint is null || (region.MatchKeyFingerprint ?? fingerprint) != fingerprint)
            {
                wrong.Add((region, fingerprint is not null));
            }
        }

        return wrong;
    }
}
