using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Home;

public sealed record RegionLink(string Slug, string Name, string DeskName);

public sealed record RegionViewModel(string Slug, string Name, string DeskName)
{
    public required string ContactMail { get; init; }

    public string? ContactPhone { get; init; }

    public ImmutableArray<string> Partners { get; init; } = [];

    public required int AnswerWorkingDays { get; init; }

    /// <summary>The schedule that a tender awarded today gets; null when the region has none.</summary>
    public string? ScheduleCode { get; init; }

    /// <summary>Otherwise it can be asked for.</summary>
    public bool HasProtocol { get; init; }

    /// <summary>"3 april 2026"; null while the region is there.</summary>
    public string? EndedOn { get; init; }

    public required ProtocolRequestForm Request { get; init; }
}

/// <summary>Reads what a region shows to everybody; a visitor has no scope of their own.</summary>
public sealed class RegionReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    public async Task<IReadOnlyList<RegionLink>> ListAsync(CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(RegionReader)));
        return await db
            .Regions.Where(region => region.EndedAt == null)
            .OrderBy(region => region.Name)
            .Select(region => new RegionLink(region.Slug, region.Name, region.DeskName))
            .ToListAsync(cancellationToken);
    }

    public async Task<RegionViewModel?> FindAsync(string slug, ProtocolRequestForm request, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(RegionReader)));
        return await db.Regions.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken) is not { } region
            ? null
            : new RegionViewModel(region.Slug, region.Name, region.DeskName)
            {
                ContactMail = region.ContactMail,
                ContactPhone = region.ContactPhone,
                Partners = [.. AuthorityNames.Lines(region.Partners).Select(line => line.Name)],
                AnswerWorkingDays = region.AnswerWorkingDays,
                ScheduleCode = await ScheduleOfAsync(region.Id, cancellationToken),
                HasProtocol = await db.RegionProtocols.AnyAsync(protocol => protocol.RegionId == region.Id && protocol.EndedAt == null, cancellationToken),
                EndedOn = region.EndedAt is { } ended ? DutchTime.DutchDate(ended).ToFullDate() : null,
                Request = request,
            };
    }

    private Task<string?> ScheduleOfAsync(Guid regionId, CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        return db
            .TariffSchedules.Where(schedule =>
                schedule.RegionId == regionId
                && schedule.Status == TariffStatus.Published
                && schedule.ValidFrom <= today
                && (schedule.ValidTo == null || schedule.ValidTo >= today)
            )
            .OrderByDescending(schedule => schedule.ValidFrom)
            .Select(schedule => schedule.Code)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
