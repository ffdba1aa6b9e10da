using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Notifications;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Features.Overview;

/// <summary>Reads the contractor's overview: stored progress, so no sums over fulfilments.</summary>
public sealed class OverviewReader(PortalDbContext db, CurrentScope scope, TaskReader tasks, TimeProvider clock)
{
    private const int FirstTasks = 5;
    private const int NewsItems = 6;
    private const int NewsDays = 30;

    public async Task<OverviewViewModel> GetAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Tenders.OfScope(scope.Required)
            .AsNoTracking()
            .Where(tender => tender.Status == TenderStatus.Running || tender.Status == TenderStatus.AwaitingConfirmation)
            .Join(db.Regions, tender => tender.RegionId, region => region.Id, (tender, region) => new { tender, region })
            .Join(
                db.ContractingAuthorities,
                row => row.tender.AuthorityId,
                authority => authority.Id,
                (row, authority) =>
                    new
                    {
                        row.tender,
                        row.region,
                        Authority = authority.Name,
                    }
            )
            .OrderBy(row => row.region.Name)
            .ThenBy(row => row.tender.EndDate)
            .ToListAsync(cancellationToken);
        var schedules = await db
            .TariffSchedules.AsNoTracking()
            .Where(schedule => !schedule.IsVerified)
            .Select(schedule => schedule.Id)
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        ImmutableArray<OverviewSheet> sheets =
        [
            .. rows.GroupBy(row => row.region.Id)
                .Select(group => new OverviewSheet(
                    group.First().region.Name,
                    group.First().region.Slug,
                    group.Any(row => row.tender.TariffScheduleId is { } id && schedules.Contains(id)),
                    [
                        .. group.Select(row => new TenderRow(
                            row.tender.Id,
                            row.tender.Title,
                            string.Format(TenderScreenTexts.PlaceUntil, row.Authority, row.tender.EndDate.ToFullDate()),
                            row.region.Slug,
                            TenderStanding.Of(row.tender, row.region, today).LinkedTo(PortalLinks.Tender(row.tender.Id))
                        )),
                    ]
                )),
        ];
        return new OverviewViewModel(
            sheets,
            await tasks.FirstAsync(FirstTasks, cancellationToken),
            await tasks.CountAsync(cancellationToken),
            await NewsAsync(
                rows.Select(row => (row.tender.Id, row.tender.Title)).Concat(rows.Select(row => (row.region.Id, row.region.Name)).Distinct()).ToDictionary(),
                cancellationToken
            )
        );
    }

    private async Task<ImmutableArray<NewsRow>> NewsAsync(Dictionary<Guid, string> places, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow().AddDays(-NewsDays);
        var notifications = await db
            .Notifications.OfScope(scope.Required)
            .AsNoTracking()
            .Where(row => row.At >= since)
            .OrderByDescending(row => row.At)
            .Take(NewsItems)
            .ToListAsync(cancellationToken);
        return
        [
            .. notifications.Select(row => new NewsRow(
                NotificationWords.Icon(row.Kind),
                NotificationWords.News(row.Kind, row.Amount),
                NotificationReader.HrefOf(row),
                places.GetValueOrDefault(row.TenderId ?? row.RegionId, ""),
                DutchTime.DutchDate(row.At).ToFullDate()
            )),
        ];
    }
}
