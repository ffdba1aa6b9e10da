using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Reports;

/// <summary>Keeps which reports could not be made, so that they are tried again and somebody sees them.</summary>
public sealed partial class ReportFailures(PortalDbContext db, TimeProvider clock, ILogger<ReportFailures> logger)
{
    public const int MaxCause = 100;

    /// <summary>What is to be tried again by now, the longest waiting first.</summary>
    public async Task<List<ReportFailure>> DueAsync(CancellationToken cancellationToken)
    {
        var (now, believed) = (clock.UtcNow(), clock.LatestBelieved(ReportFailure.Longest));
        var due = await db
            .ReportFailures.AsNoTracking()
            .Where(row => row.NextAttemptAt <= now || row.NextAttemptAt > believed)
            .OrderBy(row => row.NextAttemptAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);

        // Trying writes their next attempt anew.
        logger.SayPutRight("attempts of reports", due.Count(row => row.NextAttemptAt > believed));
        return due;
    }

    internal async Task RecordAsync(Guid tenderId, DateOnly month, Exception error, CancellationToken cancellationToken)
    {
        LogFailed(error, tenderId, month);
        db.ChangeTracker.Clear();
        var failure = await FindAsync(tenderId, month, cancellationToken);
        if (failure is null)
        {
            var owner = await db.Tenders.Where(row => row.Id == tenderId).Select(row => new { row.RegionId, row.ContractorId }).SingleAsync(cancellationToken);
            failure = new ReportFailure(owner.RegionId, owner.ContractorId, tenderId, month, clock.UtcNow());
            db.ReportFailures.Add(failure);
        }

        var cause = error.GetType().Name;
        failure.FailedAgain(cause.Length <= MaxCause ? cause : cause[..MaxCause], clock.UtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException twin) when (!cancellationToken.IsCancellationRequested)
        {
            // Another process met the same failure at the same moment; when that is not the reason, the next run finds out.
            LogNotKept(twin, tenderId, month);
            db.ChangeTracker.Clear();
        }
    }

    internal async Task ForgetAsync(Guid tenderId, DateOnly month, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(tenderId, month, cancellationToken) is { } failure)
        {
            db.ReportFailures.Remove(failure);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process made the same report and has removed the row.
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<ReportFailure?> FindAsync(Guid tenderId, DateOnly month, CancellationToken cancellationToken) =>
        db.ReportFailures.SingleOrDefaultAsync(row => row.TenderId == tenderId && row.Month == month, cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The report of tender {TenderId} about {Month} could not be made; it is tried again later")]
    private partial void LogFailed(Exception error, Guid tenderId, DateOnly month);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The failure of tender {TenderId} about {Month} could not be kept")]
    private partial void LogNotKept(Exception error, Guid tenderId, DateOnly month);
}
