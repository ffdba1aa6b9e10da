using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Reports;

/// <summary>Reports each month that ended since the last run, and tries again what failed before.</summary>
public sealed class MonthlyReportJob(ReportService reports, ReportCalendar calendar, ReportFailures failures) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await calendar.PutRightAsync(cancellationToken);
        foreach (var month in await calendar.DueAsync(cancellationToken))
        {
            await reports.RunDueAsync(month, cancellationToken);
            await calendar.CompleteAsync(month, cancellationToken);
        }

        foreach (var failure in await failures.DueAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await reports.TryAsync(failure.TenderId, failure.Month, cancellationToken);
        }
    }
}
