using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>
/// Keeps the store in order without losing anything: confirms files whose row was saved, moves aside what an interrupted upload
/// or a form that was never sent left a week ago, and removes it a month later. A file that was confirmed once is never touched. Runs in a system scope.
/// </summary>
public sealed partial class FileSweep(IFileStore store, StoredRowReader rows, StoreIdentityService identity, TimeProvider clock, ILogger<FileSweep> log)
{
    /// <summary>How long a file may wait for its row.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public const int DaysAside = 30;

    /// <returns>False when the files are not those of this database: then nothing was touched.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await identity.FaultAsync(cancellationToken) is { } fault)
        {
            LogNotSwept(log, fault);
            return false;
        }

        foreach (var area in Enum.GetValues<FileArea>())
        {
            await SweepAsync(area, cancellationToken);
        }

        if (await store.DeleteSweptAsync(clock.DutchToday().AddDays(-DaysAside), cancellationToken) is > 0 and var removed)
        {
            LogRemoved(log, removed, DaysAside);
        }

        return true;
    }

    private async Task SweepAsync(FileArea area, CancellationToken cancellationToken)
    {
        var (today, patience) = (clock.DutchToday(), clock.UtcNow() - Patience);
        var (confirmed, aside) = (0, await store.MoveUnfinishedAsideAsync(area, patience, today, cancellationToken));
        await foreach (var (entry, isKnown) in rows.HoldAgainstRowsAsync(area, store.ListPendingAsync(area, cancellationToken), cancellationToken))
        {
            if (isKnown)
            {
                confirmed += await store.ConfirmAsync(area, entry.RegionId, entry.Id, cancellationToken) ? 1 : 0;
            }
            else if (entry.WrittenAt < patience)
            {
                aside += await store.MoveAsideAsync(area, entry.RegionId, entry.Id, today, cancellationToken) ? 1 : 0;
            }
        }

        if (confirmed > 0)
        {
            LogConfirmed(log, confirmed, area);
        }

        if (aside > 0)
        {
            LogAside(log, aside, area, DaysAside);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The files are not swept. {Fault}")]
    private static partial void LogNotSwept(ILogger log, string fault);

    [LoggerMessage(LogLevel.Warning, "{Count} files of {Area} had their row and not yet their name: put right")]
    private static partial void LogConfirmed(ILogger log, int count, FileArea area);

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} files of {Area} that interrupted uploads and forms that were never sent left were moved to the folder swept; they are removed after {Days} days"
    )]
    private static partial void LogAside(ILogger log, int count, FileArea area, int days);

    [LoggerMessage(LogLevel.Warning, "{Count} files were removed that had been moved aside more than {Days} days ago")]
    private static partial void LogRemoved(ILogger log, int count, int days);
}
