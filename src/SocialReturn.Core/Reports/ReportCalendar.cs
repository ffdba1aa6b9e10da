using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Reports;

/// <summary>Which months are to be reported: found from what was not done, not from what day it is.</summary>
public sealed class ReportCalendar(PortalDbContext db, TimeProvider clock, ILogger<ReportCalendar> logger)
{
    /// <summary>After a longer standstill nobody waits for the oldest reports any more; the command makes them.</summary>
    private const int MostMissed = 12;

    /// <returns>The months that ended since the last complete run, the oldest first. Before the first run: the month that ended last.</returns>
    public async Task<ImmutableArray<DateOnly>> DueAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        var ended = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);

        // A run of a month that has not ended is the work of a clock that was wrong: it says nothing about what was done.
        var last = await db.ReportedMonths.Where(row => row.Month <= ended).MaxAsync(row => (DateOnly?)row.Month, cancellationToken);
        var first = last?.AddMonths(1) ?? ended;
        var missed = ((ended.Year - first.Year) * 12) + ended.Month - first.Month + 1;
        var count = Math.Clamp(missed, 0, MostMissed);
        return [.. Enumerable.Range(0, count).Select(index => ended.AddMonths(index + 1 - count))];
    }

    /// <summary>What a clock that was ahead reported, is owed still: those months had not ended, or were reported before their time.</summary>
    public async Task PutRightAsync(CancellationToken cancellationToken)
    {
        var believed = clock.LatestBelieved();
        var months = await db.ReportedMonths.Where(row => row.CompletedAt > believed).ToListAsync(cancellationToken);
        var failures = await db.ReportFailures.Where(row => row.FirstAt > believed).ToListAsync(cancellationToken);
        if (months.Count + failures.Count == 0)
        {
            return;
        }

        db.ReportedMonths.RemoveRange(months);
        db.ReportFailures.RemoveRange(failures);
        await db.SaveChangesAsync(cancellationToken);
        logger.SayPutRight("reported months", months.Count);
        logger.SayPutRight("failed reports", failures.Count);
    }

    public Task CompleteAsync(DateOnly month, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        db.ReportedMonths.Add(new ReportedMonth(month, clock.UtcNow()));
        return db.SaveChangesAsync(cancellationToken);
    }
}
