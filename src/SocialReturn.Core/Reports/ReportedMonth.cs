using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Reports;

/// <summary>A month of which the run came to its end: every tender was reported, or stands among the failures.</summary>
public sealed class ReportedMonth : Entity, IReadByJobs
{
    private ReportedMonth() { }

    internal ReportedMonth(DateOnly month, DateTime completedAt)
    {
        Month = month;
        CompletedAt = completedAt;
    }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public DateTime CompletedAt { get; private set; }
}
