using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;

namespace SocialReturn.Core.Backup;

/// <summary>What is held back after a restore.</summary>
/// <param name="OldMails">Waiting mails from before the backup, which may have left since.</param>
/// <param name="NewMails">Those that were written since the restore.</param>
/// <param name="Months">Whose reports are due, the oldest first; they may have been made and mailed since the backup.</param>
public sealed record HeldJobs(JobHold Hold, int OldMails, int NewMails, ImmutableArray<DateOnly> Months);

public sealed class HeldJobsReader(PortalDbContext db, JobHoldReader holds, ReportCalendar calendar)
{
    /// <returns>Null when nothing is held back.</returns>
    public async Task<HeldJobs?> FindAsync(CancellationToken cancellationToken)
    {
        if (await holds.FindAsync(cancellationToken) is not { } hold)
        {
            return null;
        }

        var waiting = db.OutgoingMails.Where(mail => mail.Status == MailStatus.Waiting);
        return new HeldJobs(
            hold,
            await waiting.CountAsync(mail => mail.CreatedAt <= hold.BackupMoment, cancellationToken),
            await waiting.CountAsync(mail => mail.CreatedAt > hold.BackupMoment, cancellationToken),
            await calendar.DueAsync(cancellationToken)
        );
    }
}
