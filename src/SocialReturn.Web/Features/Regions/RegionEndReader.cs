using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Regions;

public sealed record RegionEndViewModel(Guid Id, string Name, string Slug, Guid Version)
{
    /// <summary>"3 april 2026"; null while the region is there.</summary>
    public string? EndedOn { get; init; }

    /// <summary>The last day on which the end can be taken back; null when that day has passed.</summary>
    public string? UndoUntil { get; init; }

    public required int Running { get; init; }

    public required int People { get; init; }

    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads what the end of a region means, before anybody presses the button.</summary>
public sealed class RegionEndReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <returns>Null when there is no such region.</returns>
    public async Task<RegionEndViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        // The platform sees no cases; how many there are says what the end of the region would mean.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(RegionEndReader)));
        if (await db.Regions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } region)
        {
            return null;
        }

        var undo = region.EndedAt is { } ended && RegionEndService.UndoUntil(ended) is var until && until >= clock.DutchToday() ? until.ToFullDate() : null;
        return new RegionEndViewModel(region.Id, region.Name, region.Slug, region.Version)
        {
            EndedOn = region.EndedAt is { } at ? DutchTime.DutchDate(at).ToFullDate() : null,
            UndoUntil = undo,
            Running = await db.Tenders.CountAsync(
                tender => tender.RegionId == id && (tender.Status == TenderStatus.Running || tender.Status == TenderStatus.AwaitingConfirmation),
                cancellationToken
            ),
            People = await db
                .Memberships.Where(membership => membership.RegionId == id)
                .Select(membership => membership.UserId)
                .Distinct()
                .CountAsync(cancellationToken),
        };
    }
}
