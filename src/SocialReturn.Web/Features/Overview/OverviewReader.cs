using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Notifications;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Features.Overview;

/// <summary>Reads the contractor's overview: stored progress, so no sums over fulfilments.</summary>
public sealed class OverviewReader(PortalDbContext db, CurrentScope scope, TaskReader tasks, ScheduleGapReader gaps, TimeProvider clock)
{
    private const int FirstTasks = 5;
    private const int NewsItems = 6;
    private const int NewsDays = 30;

    private static readonly CompiledQuery<Func<PortalDbContext, Guid?, IAsyncEnumerable<RunningTender>>> Running = new(() =>
        EF.CompileAsyncQuery(
            (PortalDbContext db, Guid? contractorId) =>
                db
                    .Tenders.Where(tender =>
                        tender.ContractorId == contractorId && (tender.Status == TenderStatus.Running || tender.Status == TenderStatus.AwaitingConfirmation)
                    )
                    .Join(db.Regions, tender => tender.RegionId, region => region.Id, (tender, region) => new { tender, region })
                    .Join(
                        db.ContractingAuthorities,
                        row => row.tender.AuthorityId,
                        authority => authority.Id,
                        (row, authority) =>
                            new RunningTender
                            {
                                Tender = row.tender,
                                Region = row.region,
                                Authority = authority.Name,
                                IsExampleTariff = db.TariffSchedules.Any(schedule => schedule.Id == row.tender.TariffScheduleId && !schedule.IsVerified),
                            }
                    )
                    .OrderBy(row => row.Region.Name)
                    .ThenBy(row => row.Tender.EndDate)
                    .AsNoTracking()
        )
    );

    private static readonly CompiledQuery<Func<PortalDbContext, Guid?, DateTime, IAsyncEnumerable<Notification>>> News = new(() =>
        EF.CompileAsyncQuery(
            (PortalDbContext db, Guid? contractorId, DateTime since) =>
                db
                    .Notifications.Where(row => row.ContractorId == contractorId && row.At >= since)
                    .OrderByDescending(row => row.At)
                    .Take(NewsItems)
                    .AsNoTracking()
        )
    );

    public async Task<OverviewViewModel> GetAsync(CancellationToken cancellationToken)
    {
        var rows = await Running.For(db)(db, scope.Required.ContractorId).ToListAsync(cancellationToken);
        var without = await gaps.OfAsync(rows.Select(row => row.Tender), cancellationToken);
        var today = clock.DutchToday();
        ImmutableArray<OverviewSheet> sheets =
        [
            .. rows.GroupBy(row => row.Region.Id)
                .Select(group => new OverviewSheet(
                    group.First().Region.Name,
                    group.First().Region.Slug,
                    group.Any(row => row.IsExampleTariff),
                    [
                        .. group.Select(row => new TenderRow(
                            row.Tender.Id,
                            row.Tender.Title,
                            string.Format(TenderScreenTexts.PlaceUntil, row.Authority, row.Tender.EndDate.ToFullDate()),
                            row.Region.Slug,
                            TenderStanding
                                .Of(row.Tender, row.Region, today, without.GetValueOrDefault(row.Tender.Id))
                                .LinkedTo(PortalLinks.Tender(row.Tender.Id))
                        )),
                    ]
                )),
        ];
        return new OverviewViewModel(
            sheets,
            await tasks.FirstAsync(FirstTasks, cancellationToken),
            await tasks.CountAsync(cancellationToken),
            await NewsAsync(
                rows.Select(row => (row.Tender.Id, row.Tender.Title)).Concat(rows.Select(row => (row.Region.Id, row.Region.Name)).Distinct()).ToDictionary(),
                cancellationToken
            )
        );
    }

    private async Task<ImmutableArray<NewsRow>> NewsAsync(Dictionary<Guid, string> places, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow().AddDays(-NewsDays);
        var notifications = await News.For(db)(db, scope.Required.ContractorId, since).ToListAsync(cancellationToken);
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

    private sealed class RunningTender
    {
        public required Tender Tender { get; init; }

        public required Region Region { get; init; }

        public required string Authority { get; init; }

        /// <summary>Valued by a table that nobody has verified.</summary>
        public required bool IsExampleTariff { get; init; }
    }
}
