using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Features.Insight;

public sealed record InsightViewModel(ImmutableArray<InsightTender> Tenders);

public sealed record InsightTender
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Place { get; init; }

    public required string RegionSlug { get; init; }

    public required bool IsExampleTariff { get; init; }

    public required TenderStanding Standing { get; init; }

    public required ImmutableArray<InsightReport> Reports { get; init; }
}

public sealed record InsightReport(Guid Id, DateOnly Month, int Number);

/// <summary>What an authority's reader sees: its own tenders with their stored progress, and their reports.</summary>
public sealed class InsightReader(PortalDbContext db, ScheduleGapReader gaps, TimeProvider clock)
{
    public async Task<InsightViewModel> AllAsync(CancellationToken cancellationToken) => new(await ReadAsync(null, cancellationToken));

    public async Task<InsightTender?> OneAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken)).SingleOrDefault();

    private async Task<ImmutableArray<InsightTender>> ReadAsync(Guid? id, CancellationToken cancellationToken)
    {
        var rows = await db
            .Tenders.AsNoTracking()
            .Where(tender => (id == null || tender.Id == id) && (tender.Status == TenderStatus.Running || tender.Status == TenderStatus.Closed))
            .Join(db.Regions, tender => tender.RegionId, region => region.Id, (tender, region) => new { tender, region })
            .Join(
                db.Contractors,
                row => row.tender.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.tender,
                        row.region,
                        Contractor = contractor.Name,
                    }
            )
            .OrderBy(row => row.tender.EndDate)
            .ThenBy(row => row.tender.Id)
            .ToListAsync(cancellationToken);
        var examples = await db.TariffSchedules.Where(schedule => !schedule.IsVerified).Select(schedule => schedule.Id).ToHashSetAsync(cancellationToken);
        var reports = (
            await db
                .TenderReports.AsNoTracking()
                .Where(report => id == null || report.TenderId == id)
                .OrderByDescending(report => report.Month)
                .ThenByDescending(report => report.Number)
                .Select(report => new { report.TenderId, Report = new InsightReport(report.Id, report.Month, report.Number) })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.TenderId, row => row.Report);
        var without = await gaps.OfAsync(rows.Select(row => row.tender), cancellationToken);
        var today = clock.DutchToday();
        return
        [
            .. rows.Select(row => new InsightTender
            {
                Id = row.tender.Id,
                Title = row.tender.Title,
                Place = string.Format(TenderScreenTexts.PlaceUntil, row.Contractor, row.tender.EndDate.ToFullDate()),
                RegionSlug = row.region.Slug,
                IsExampleTariff = row.tender.TariffScheduleId is { } schedule && examples.Contains(schedule),
                Standing = TenderStanding.Of(row.tender, row.region, today, without.GetValueOrDefault(row.tender.Id)),
                // A month that was reported before it ended has a later version: that one counts.
                Reports = [.. reports[row.tender.Id].DistinctBy(report => report.Month)],
            }),
        ];
    }
}
