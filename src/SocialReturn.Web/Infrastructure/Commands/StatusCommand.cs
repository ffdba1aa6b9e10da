using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>How the portal is doing, for who has a terminal and no account. Makes and changes nothing.</summary>
public sealed class StatusCommand(PortalDbContext db, MailQueueReader mails, HeldJobsReader held, DatabaseOptions database, IConfiguration configuration)
    : IPortalCommand
{
    public const string CommandName = "status";

    private const long Gigabyte = 1L << 30;

    public string Name => CommandName;

    public string Arguments => "";

    public string Summary => "Show release, schema, outbox, when each job last succeeded, and free space.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Readable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        await output.WriteLineAsync($"release   {PortalCommands.Release}");
        await output.WriteLineAsync(
            $"database  {database.Provider} {(database.File is { } file ? $"'{file}'{Free(Path.GetDirectoryName(file)!)}" : "")}".TrimEnd()
        );
        await output.WriteLineAsync($"schema    {(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last()}, of this release");
        await output.WriteLineAsync($"files     '{StorageSetup.Root(configuration)}'{Free(StorageSetup.Root(configuration))}");
        await WriteMailAsync(output, cancellationToken);
        if (await held.FindAsync(cancellationToken) is { } kept)
        {
            await output.TellAsync(kept);
            await output.WriteLineAsync($"  until the command {ReleaseJobsCommand.CommandName}");
        }

        foreach (var lease in await db.JobLeases.AsNoTracking().OrderBy(lease => lease.Name).ToListAsync(cancellationToken))
        {
            await output.WriteLineAsync(
                $"job       {lease.Name} last succeeded {Moment(lease.LastSucceededAt)}, last ended {Moment(lease.LastFinishedAt)}{Failing(lease)}; "
                    + $"its lease is until {Moment(lease.Until)}"
            );
        }

        return ExitCode.Done;
    }

    private async Task WriteMailAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var queue = await mails.ReadAsync(cancellationToken);
        await output.WriteLineAsync(
            $"mail      {queue.Waiting} waiting{(queue.OldestWaiting is { } oldest ? $" since {Moment(oldest)}" : "")}, {queue.GivenUp} given up, "
                + $"the last one left {Moment(queue.LastSent)}"
        );
    }

    private static string Failing(JobLease lease) => lease.FailingSince is { } since ? $", FAILING since {Moment(since)} ({lease.FailedRuns} runs)" : "";

    private static string Moment(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never";

    /// <summary>Nothing where the folder is not there: verify says what to do about that.</summary>
    private static string Free(string folder) =>
        Directory.Exists(folder)
            ? string.Create(CultureInfo.InvariantCulture, $", {(double)new DriveInfo(folder).AvailableFreeSpace / Gigabyte:0.0} GB free")
            : ", not there";
}
