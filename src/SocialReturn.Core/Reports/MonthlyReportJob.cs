using SocialReturn.Core.Common;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Reports;

/// <summary>In the first days of a month, the reports of the month before. Later it is too late to surprise anybody: then the command does it.</summary>
public sealed class MonthlyReportJob(ReportService reports, TimeProvider clock) : IJob
{
    private const int LastDay = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        if (today.Day <= LastDay)
        {
            await reports.RunAsync(new DateOnly(today.Year, today.Month, 1).AddMonths(-1), null, cancellationToken);
        }
    }
}
