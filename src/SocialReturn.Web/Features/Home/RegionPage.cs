using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Home;

public sealed record RegionLink(string Slug, string Name, string DeskName);

public sealed record RegionViewModel(string Slug, string Name, string DeskName, string ContactMail, string? ContactPhone, string? Partners, int AnswerWorkingDays);

/// <summary>Reads what a region shows to everybody; a visitor has no scope of their own.</summary>
public sealed class RegionPage(PortalDbContext db, CurrentScope scope)
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
        return await db.Regions.Where(region => region.IsActive && region.Slug == slug)
            .Select(region => new RegionViewModel(region.Slug, region.Name, region.DeskName, region.ContactMail, region.ContactPhone, region.Partners, region.AnswerWorkingDays))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
