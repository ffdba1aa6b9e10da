using System.Collections.Immutable;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Verification;

namespace SocialReturn.Core;

/// <summary>Every job of the portal, and how often it runs. The table in docs/operations.md says what each does.</summary>
public static class JobSchedules
{
    public static readonly ImmutableArray<JobSchedule> Always =
    [
        new("send-mail", typeof(SendMailJob), TimeSpan.FromSeconds(5), OneAtATime: false),
        new("monthly-report", typeof(MonthlyReportJob), TimeSpan.FromMinutes(30), OneAtATime: true),
        new("sweep-files", typeof(SweepFilesJob), TimeSpan.FromHours(6), OneAtATime: true),
        new("clean-up-keys", typeof(CleanUpKeysJob), TimeSpan.FromDays(1), OneAtATime: true),
        new("clean-up-sessions", typeof(CleanUpSessionsJob), TimeSpan.FromHours(1), OneAtATime: true),
    ];

    /// <summary>Where measurements go to a collector only: nobody else asks what it counts.</summary>
    public static readonly ImmutableArray<JobSchedule> WhenMeasured =
    [
        new("measure-queues", typeof(MeasureQueuesJob), TimeSpan.FromMinutes(1), OneAtATime: false),
    ];
}
