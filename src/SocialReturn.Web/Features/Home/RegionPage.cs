using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Home;

public sealed record RegionLink(string Slug, string Name, string DeskName);

public sealed record RegionViewModel(string Slug, string Name, string DeskName, string ContactMail, string? ContactPhone, string? Partners, int AnswerWorkingDays)
{
    /// <summary>The schedule that a tender awarded today gets; null when the region has none.</summary>
    public string? ScheduleCode { get; init; }
}

/// <summary>Reads what a region shows to everybody; a visitor has no scope of their own.</summary>
public sealed class RegionPage(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    public async Task<IReadOnlyList<RegionLink>> ListAsync(CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(RegionPage)));
        return await db.Regions.Where(region => region.IsActive).OrderBy(region => region.Name)
            .Select(region => new RegionLink(region.Slug, region.Name, region.DeskName)).ToListAsync(cancellationToken);
    }

    public async Task<RegionViewModel?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(RegionPage)));
        var today = clock.DutchToday();
        return await db.Regions.Where(region => region.IsActive && region.Slug == slug)
            .Select(region => new RegionViewModel(region.Slug, region.Name, region.DeskName, region.ContactMail, region.ContactPhone, region.Partners, region.AnswerWorkingDays)
            {
                ScheduleCode = db.TariffSchedules
                    .Where(schedule => schedule.RegionId == region.Id && schedule.Status == TariffStatus.Published
                        && schedule.ValidFrom <= today && (schedule.ValidTo == null || schedule.ValidTo >= today))
                    .OrderByDescending(schedule => schedule.ValidFrom).Select(schedule => schedule.Code).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
    }
}
