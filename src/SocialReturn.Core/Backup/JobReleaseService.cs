using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;

namespace SocialReturn.Core.Backup;

/// <param name="DropOldMails">The mails from before the backup have left: they are not sent again.</param>
/// <param name="ReportedUntil">The reports up to this month have left: they are made for the dossiers, and not mailed again.</param>
public sealed record JobRelease(bool DropOldMails, DateOnly? ReportedUntil);

/// <summary>Lets jobs run again after a restore. What is not to leave is marked before, as long as nothing can. Runs in a system scope.</summary>
public sealed class JobReleaseService(PortalDbContext db, ReportService reports, ReportCalendar calendar, MailClaims claims, Chronicle chronicle)
{
    /// <returns>How many mails will not be sent.</returns>
    public async Task<int> ReleaseAsync(HeldJobs held, JobRelease release, CancellationToken cancellationToken)
    {
        var dropped = 0;
        foreach (var month in held.Months.Where(month => month <= release.ReportedUntil))
        {
            // In this order: cut off anywhere, the next run does the rest.
            await reports.RunDueAsync(month, cancellationToken);
            dropped += await claims.DropAsync(
                mail => db.ReportDeliveries.Any(row => row.MailId == mail.Id && db.TenderReports.Any(made => made.Id == row.ReportId && made.Month == month)),
                cancellationToken
            );
            await calendar.CompleteAsync(month, cancellationToken);
        }

        return dropped
            + await db.InTransactionAsync(
                async token =>
                {
                    var old = release.DropOldMails ? await claims.DropAsync(mail => mail.CreatedAt <= held.Hold.BackupMoment, token) : 0;
                    db.JobHolds.Remove(await db.JobHolds.SingleAsync(hold => hold.Name == JobHold.OfAllJobs, token));
                    var released = new InstallationHappening(BackupActs.JobsReleased, nameof(JobHold)) { Reason = $"{old + dropped} mails dropped" };
                    await chronicle.TellAsync(released, token);
                    await db.SaveChangesAsync(token);
                    return old;
                },
                cancellationToken
            );
    }
}
