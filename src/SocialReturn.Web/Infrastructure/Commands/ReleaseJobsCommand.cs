using System.Collections.Immutable;
using System.Globalization;
using SocialReturn.Core.Backup;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>After a restore: says what is held back, and lets it go when somebody said what has left before.</summary>
public sealed class ReleaseJobsCommand(HeldJobsReader reader, JobReleaseService service) : IPortalCommand
{
    public const string CommandName = "release-jobs";

    private const string ReportedUntil = "reported-until";

    public string Name => CommandName;

    public string Arguments => "[--send-mails|--drop-mails]";

    public string Summary => "Let jobs run again after a restore; without an option it says what is held back.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0, CommandLine.Switches.SendMails, CommandLine.Switches.DropMails, ReportedUntil);
        var (send, drop) = (line.Says(CommandLine.Switches.SendMails), line.Says(CommandLine.Switches.DropMails));
        if (send && drop)
        {
            throw new UsageException($"Choose --{CommandLine.Switches.SendMails} or --{CommandLine.Switches.DropMails}.");
        }

        if (await reader.FindAsync(cancellationToken) is not { } held)
        {
            await output.WriteLineAsync("Nothing is held back: jobs run.");
            return ExitCode.Done;
        }

        var until = ReadMonth(line, held.Months);
        if (!send && !drop && (held.OldMails > 0 || held.Months.Length > 0))
        {
            await output.TellAsync(held);
            await AdviseAsync(output, held);
            return ExitCode.Failed;
        }

        var dropped = await service.ReleaseAsync(held, new JobRelease(drop, until), cancellationToken);
        var leaving = held.NewMails + (drop ? 0 : held.OldMails);
        var due = held.Months.Count(month => !(month <= until));
        await output.WriteLineAsync(
            $"Jobs run again within two minutes. {leaving} mails leave now, {dropped} will not be sent; the reports of {due} months are made and mailed."
        );
        return ExitCode.Done;
    }

    private static async Task AdviseAsync(TextWriter output, HeldJobs held)
    {
        await output.WriteLineAsync("Nothing was let go. The portal cannot know what left between that backup and the loss; the mail server's log does. Type");
        await output.WriteLineAsync($"  {CommandName} --{CommandLine.Switches.DropMails}   when those mails left: they are marked as not to be sent");
        await output.WriteLineAsync($"  {CommandName} --{CommandLine.Switches.SendMails}   when they did not: they leave, and who had one gets it twice");
        if (held.Months is [.., var last])
        {
            await output.WriteLineAsync(
                $"and --{ReportedUntil} {last:yyyy-MM} beside it when the reports up to that month were mailed: they are made anew for"
            );
            await output.WriteLineAsync("the dossiers, and not mailed. Without it they are made and mailed.");
        }
    }

    private static DateOnly? ReadMonth(CommandLine line, ImmutableArray<DateOnly> months)
    {
        if (line.Options.GetValueOrDefault(ReportedUntil) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && months.Contains(month)
            ? month
            : throw new UsageException(
                $"Option --{ReportedUntil} takes a month whose reports are due, as 2026-10. Due: {(months.IsEmpty ? "none" : string.Join(", ", months.Select(due => $"{due:yyyy-MM}")))}."
            );
    }
}
