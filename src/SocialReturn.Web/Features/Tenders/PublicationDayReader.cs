using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>Whether a form asks for the day of publication: only where a published table is selected by it, or where the day is known.</summary>
public sealed class PublicationDayReader(PortalDbContext db, CurrentScope scope)
{
    /// <param name="known">The day as it stands now.</param>
    /// <returns>Why it is asked; null where it is not.</returns>
    public async Task<string?> HintAsync(DateOnly? known, CancellationToken cancellationToken)
    {
        var regions = await db
            .TariffSchedules.Where(schedule =>
                schedule.Status == TariffStatus.Published && schedule.SelectedBy == SelectingDay.Publication && schedule.ValidFrom != null
            )
            .Join(db.Regions.Where(region => region.EndedAt == null), schedule => schedule.RegionId, region => region.Id, (_, region) => region.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(cancellationToken);
        return regions.Count == 0 && known is null ? null
            : regions.Count == 0 ? TenderScreenTexts.PublicationKnown
            : scope.IsDesk ? TenderScreenTexts.PublicationHint
            : string.Format(TenderScreenTexts.PublicationHintOf, string.Join(", ", regions));
    }
}
