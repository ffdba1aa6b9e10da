using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Verification;

/// <summary>Every month that ended was reported, and no tender misses a month between its first report and the last that was completed.</summary>
public sealed class ReportGapInvariant(PortalDbContext db, JobHoldReader holds, TimeProvider clock) : IInvariant
{
    public int Number => 5;

    public string Name => "No month was left out of the reports";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var (believed, today) = (clock.LatestBelieved(), clock.DutchToday());
        var completed = await db.ReportedMonths.Where(row => row.CompletedAt <= believed).Select(row => row.Month).ToListAsync(cancellationToken);
        if (completed.Count == 0)
        {
            return new InvariantResult("0 months", []);
        }

        // Made by the command, a month is not written down as completed, and yet it was not left out.
        var made = await db.TenderReports.Select(row => row.Month).Distinct().ToListAsync(cancellationToken);
        var done = completed.Union(made.Where(month => ReportRules.IsLate(month, today))).Order().ToList();
        var first = completed.Min();
        var owed = Enumerable.Range(0, int.MaxValue).Select(first.AddMonths).TakeWhile(month => ReportRules.IsLate(month, today)).Except(done).ToList();
        var gaps = await GapsAsync(done, cancellationToken);
        if (await holds.FindAsync(cancellationToken) is not null)
        {
            return new InvariantResult($"{done.Count} months", [.. gaps])
            {
                Notes = [.. owed.Select(month => $"the reports of {month:yyyy-MM} are held back since a restore, until the command release-jobs")],
            };
        }

        return new InvariantResult($"{done.Count} months", [.. owed.Select(month => $"the reports of {month:yyyy-MM} are owed and were not made"), .. gaps]);
    }

    private async Task<List<string>> GapsAsync(List<DateOnly> done, CancellationToken cancellationToken)
    {
        var made = (await db.TenderReports.Select(row => new { row.TenderId, row.Month }).Distinct().ToListAsync(cancellationToken)).ToLookup(
            row => row.TenderId,
            row => row.Month
        );
        var failed = (await db.ReportFailures.Select(row => new { row.TenderId, row.Month }).ToListAsync(cancellationToken))
            .Select(row => (row.TenderId, row.Month))
            .ToHashSet();
        var tenders = await db
            .Tenders.Where(tender => tender.Status == TenderStatus.Running)
            .Join(
                db.Regions,
                tender => tender.RegionId,
                region => region.Id,
                (tender, region) =>
                    new
                    {
                        tender.Id,
                        tender.EndDate,
                        region.ReportMonthsAfterEnd,
                    }
            )
            .OrderBy(tender => tender.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from tender in tenders
            where made.Contains(tender.Id)
            let first = made[tender.Id].Min()
            let last = ReportRules.LastMonth(tender.EndDate, tender.ReportMonthsAfterEnd)
            from month in done
            where month >= first && month <= last && !made[tender.Id].Contains(month) && !failed.Contains((tender.Id, month))
            select $"tender {tender.Id} has no report of {month:yyyy-MM}",
        ];
    }
}
