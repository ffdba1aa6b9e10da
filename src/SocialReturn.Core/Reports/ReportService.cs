using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Reports;

/// <summary>What a run of the monthly reports came to.</summary>
/// <param name="Failed">The tenders whose report could not be made.</param>
public sealed record ReportRun(int Tenders, int Made, int Mailed, ImmutableArray<Guid> Failed);

/// <summary>Runs the reports of a month. Each tender succeeds or fails by itself: the run goes on, and what failed is kept and tried again.</summary>
public sealed class ReportService(PortalDbContext db, ReportMaker maker, ReportFailures failures, Chronicle chronicle, TimeProvider clock)
{
    /// <param name="month">The first day of a month that has begun; of a running month it tells how things stand today.</param>
    /// <param name="regionId">One region, or null for all.</param>
    public async Task<ReportRun> RunAsync(DateOnly month, Guid? regionId, CancellationToken cancellationToken) =>
        await RunAsync(month, await TendersAsync(month, row => regionId == null || row.RegionId == regionId, cancellationToken), cancellationToken);

    /// <summary>As the portal does by itself: a tender that was registered after the month has its first report over its first whole month.</summary>
    public async Task<ReportRun> RunDueAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var (over, believed) = (DutchTime.StartOf(month.AddMonths(1)), clock.LatestBelieved());
        var tenders = await TendersAsync(month, row => row.RegisteredAt < over || row.RegisteredAt > believed, cancellationToken);
        return await RunAsync(month, tenders, cancellationToken);
    }

    /// <summary>Makes the report of one tender that failed before.</summary>
    public async Task<bool> TryAsync(Guid tenderId, DateOnly month, CancellationToken cancellationToken) =>
        (await RunAsync(month, [tenderId], cancellationToken)).Failed.IsEmpty;

    /// <summary>Somebody of the desk does not wait for the next attempt.</summary>
    /// <returns>Whether the report is there now; when not, why is kept as before.</returns>
    public async Task<Outcome<bool>> TryAgainAsync(Guid failureId, CancellationToken cancellationToken)
    {
        if (await db.ReportFailures.SingleOrDefaultAsync(row => row.Id == failureId, cancellationToken) is not { } failure)
        {
            return Outcome.NotFound<bool>();
        }

        await chronicle.TellAsync(new ReportHappening(ReportActs.TriedAgain, failure), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(await TryAsync(failure.TenderId, failure.Month, cancellationToken));
    }

    private async Task<ReportRun> RunAsync(DateOnly month, List<Guid> tenders, CancellationToken cancellationToken)
    {
        var (made, mailed) = (0, 0);
        var before = await db.ReportFailures.Where(row => row.Month == month).Select(row => row.TenderId).ToHashSetAsync(cancellationToken);
        var failed = ImmutableArray.CreateBuilder<Guid>();
        foreach (var id in tenders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var (isNew, sent) = await maker.ReportAsync(id, month, cancellationToken);
                made += isNew ? 1 : 0;
                mailed += sent;
                if (before.Contains(id))
                {
                    await failures.ForgetAsync(id, month, cancellationToken);
                }
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                failed.Add(id);
                await failures.RecordAsync(id, month, error, cancellationToken);
            }
        }

        return new ReportRun(tenders.Count, made, mailed, failed.ToImmutable());
    }

    private async Task<List<Guid>> TendersAsync(DateOnly month, Expression<Func<Tender, bool>> which, CancellationToken cancellationToken)
    {
        var lastDay = ReportRules.LastDay(month);
        var rows = await db
            .Tenders.Where(which)
            .Where(tender => tender.Status == TenderStatus.Running && tender.AwardDate <= lastDay)
            .Join(
                db.Regions,
                tender => tender.RegionId,
                region => region.Id,
                (tender, region) =>
                    new
                    {
                        tender.Id,
                        tender.RegionId,
                        tender.EndDate,
                        region.ReportMonthsAfterEnd,
                    }
            )
            .OrderBy(row => row.RegionId)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Where(row => month <= ReportRules.LastMonth(row.EndDate, row.ReportMonthsAfterEnd)).Select(row => row.Id)];
    }
}
