using SocialReturn.Core.Backup;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>What the commands about backups tell alike.</summary>
internal static class BackupWords
{
    public static async Task<int> RefuseAsync(this TextWriter output, BackupRefusedException refused)
    {
        foreach (var line in refused.Lines)
        {
            await output.WriteLineAsync(line);
        }

        return ExitCode.Failed;
    }

    public static async Task TellAsync(this TextWriter output, HeldJobs held)
    {
        await output.WriteLineAsync(
            $"Jobs are held since the restore at {held.Hold.HeldAt:yyyy-MM-dd HH:mm} UTC: no mail leaves, and no report is made. Held back are"
        );
        await output.WriteLineAsync($"  {held.OldMails} mails that waited at the backup, and may have left since; {held.NewMails} written after the restore");
        await output.WriteLineAsync(
            held.Months.IsEmpty
                ? "  no month's reports"
                : $"  the reports of {string.Join(", ", held.Months.Select(month => $"{month:yyyy-MM}"))}, which may have been mailed since"
        );
    }
}
