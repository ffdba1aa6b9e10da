using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Reports;

/// <summary>Reports each month that ended since the last run, and tries again what failed before.</summary>
public sealed class MonthlyReportJob(ReportService reports, ReportCalendar calendar, ReportFailures failures) : IJob
{
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        await calendar.PutRightAsync(cancellationToken);
        var done = new List<string>();
        foreach (var month in await calendar.DueAsync(cancellationToken))
        {
            var run = await reports.RunDueAsync(month, cancellationToken);
            await calendar.CompleteAsync(month, cancellationToken);
            done.Add($"{month:yyyy-MM}: {run.Made} reports made, {run.Mailed} mails, {run.Failed.Length} failed");
        }

        foreach (var failure in await failures.DueAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isMade = await reports.TryAsync(failure.TenderId, failure.Month, cancellationToken);
            done.Add($"{failure.Month:yyyy-MM}: one that had failed {(isMade ? "is made" : "failed again")}");
        }

        return done.Count == 0 ? null : string.Join("; ", done);
    }
}
