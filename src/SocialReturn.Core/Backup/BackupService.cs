using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;

namespace SocialReturn.Core.Backup;

public sealed record BackupOrder
{
    public required string Folder { get; init; }

    /// <summary>A folder of their own for the keys; null to keep them in the backup.</summary>
    public string? Keys { get; init; }

    /// <summary>How long the copy of the database may take.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Which release makes it.</summary>
    public required string Release { get; init; }
}

/// <param name="NotNoted">Why the log of the portal does not tell of it; null when it does.</param>
public sealed record BackupResult(BackupFolder Folder, BackupManifest Manifest, TimeSpan Files, TimeSpan Database, string? NotNoted);

/// <summary>
/// Copies the portal while people work: first the files, then the database as it is at one moment, then the files that came in between.
/// A file that was removed in between is no loss: the database is copied again, without it. Runs in a system scope.
/// </summary>
public sealed class BackupService(
    PortalDbContext db,
    IServiceProvider services,
    DatabaseOptions database,
    IFileStore store,
    FolderFileStore place,
    KeyPlaces keys,
    StoreIdentityService identity,
    Chronicle chronicle,
    TimeProvider clock
)
{
    /// <summary>So often somebody may remove a file just as it is copied; more is no coincidence.</summary>
    private const int MostRounds = 5;

    private readonly StoredRowReader live = new(db);

    /// <exception cref="BackupRefusedException">It cannot be made; nothing that looks like a backup is left.</exception>
    public async Task<BackupResult> MakeAsync(BackupOrder order, CancellationToken cancellationToken)
    {
        var id = await RequireOwnStoreAsync(cancellationToken);
        BackupFolder? folder = null;
        try
        {
            folder = BackupFolder.Begin(order.Folder, order.Keys);
            return await FillAsync(folder, id, order, cancellationToken);
        }
        catch (Exception fault)
        {
            folder?.Abandon();
            if (BackupFaults.Explain(fault, order.Folder) is { } line)
            {
                throw new BackupRefusedException(line);
            }

            throw;
        }
    }

    private async Task<BackupResult> FillAsync(BackupFolder folder, Guid id, BackupOrder order, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var files = new GatheredFiles(store, place, folder.Files);
        await files.GatherAsync(cancellationToken);
        var filesTook = watch.Elapsed;

        var (snapshot, missing) = await TakeAsync(folder, files, order.Patience, cancellationToken);
        files.KeepOnly(snapshot.Rows);
        var mark = await CopiedFile.MakeAsync(Path.Combine(place.Root, FolderFileStore.MarkFile), folder.Files, FolderFileStore.MarkFile, cancellationToken);
        var manifest = new BackupManifest
        {
            Format = BackupManifest.ThisFormat,
            Release = order.Release,
            Provider = database.Provider.ToString(),
            Schema = db.Database.GetMigrations().Last(),
            StoreId = id,
            Moment = snapshot.Moment,
            Database = database.File is null ? null : await CopiedFile.ReadAsync(folder.Path, BackupFolder.DatabaseName, cancellationToken),
            Rows = snapshot.Census.Rows,
            Cents = snapshot.Census.Cents,
            Files = [mark, .. files.All],
            Keys = await CopyKeysAsync(folder, cancellationToken),
            Missing = [.. missing.Select(files.NameOf).Order(StringComparer.Ordinal)],
            Damaged = [.. files.DamagedOf(snapshot.Rows).Order(StringComparer.Ordinal)],
        };
        folder.Complete(manifest);
        return new BackupResult(folder, manifest, filesTook, snapshot.Took, await NoteAsync(manifest, cancellationToken));
    }

    private async Task<(Snapshot Snapshot, List<StoredRow> Missing)> TakeAsync(
        BackupFolder folder,
        GatheredFiles files,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        for (var round = 1; ; round++)
        {
            var snapshot = await TakeAsync(folder, patience, cancellationToken);
            var missing = await files.CompleteAsync(snapshot.Rows, cancellationToken);
            if (missing.Count == 0 || round == MostRounds || !await AnyRemovedAsync(missing, cancellationToken))
            {
                return (snapshot, missing);
            }
        }
    }

    private async Task<Snapshot> TakeAsync(BackupFolder folder, TimeSpan patience, CancellationToken cancellationToken)
    {
        var (watch, moment) = (Stopwatch.StartNew(), clock.UtcNow());
        if (database.File is null)
        {
            return new Snapshot(moment, await live.AllAsync(cancellationToken), Census.None, TimeSpan.Zero);
        }

        File.Delete(folder.Database);
        await SqliteBackup.CopyAsync(database, folder.Database, patience, cancellationToken);
        var took = watch.Elapsed;
        if (await SqliteBackup.FaultAsync(folder.Database, cancellationToken) is { } fault)
        {
            throw new BackupRefusedException($"The copy of the database '{database.File}' is damaged, so it was thrown away: run verify. ({fault})");
        }

        var scope = new CurrentScope();
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(BackupService)));
        await using var copy = services.OpenPortalCopy(folder.Database, scope);
        return new Snapshot(
            moment,
            await new StoredRowReader(copy).AllAsync(cancellationToken),
            await new CensusReader(copy).ReadAsync(cancellationToken),
            took
        );
    }

    /// <summary>Whether people took back what the copy still names: their right, and then a newer copy is the better one.</summary>
    private async Task<bool> AnyRemovedAsync(List<StoredRow> missing, CancellationToken cancellationToken)
    {
        foreach (var row in missing)
        {
            if (!await live.IsKnownAsync(row.Area, row.Id, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<ImmutableArray<BackupFile>> CopyKeysAsync(BackupFolder folder, CancellationToken cancellationToken)
    {
        var copied = ImmutableArray.CreateBuilder<BackupFile>();
        foreach (var (name, path) in keys.There())
        {
            copied.Add(await CopiedFile.MakeAsync(path, folder.Keys, name, cancellationToken));
        }

        return copied.ToImmutable();
    }

    private async Task<Guid> RequireOwnStoreAsync(CancellationToken cancellationToken)
    {
        if (await identity.FaultAsync(cancellationToken) is { } fault)
        {
            throw new BackupRefusedException(fault);
        }

        return await identity.IsBoundAsync(cancellationToken)
            ? (await db.StoreIdentities.AsNoTracking().SingleAsync(row => row.Store == StoreIdentity.Files, cancellationToken)).Id
            : throw new BackupRefusedException($"The files in '{place.Root}' do not carry the id of the database yet: run migrate first.");
    }

    /// <summary>A disk that takes no writes any more is a reason to make a backup, not one to make none.</summary>
    private async Task<string?> NoteAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        try
        {
            await chronicle.TellAsync(new InstallationHappening(BackupActs.Made, "Backup") { Reason = $"{manifest.Moment:u}" }, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException fault)
        {
            return DatabaseFaults.Explain(fault, database) ?? DatabaseFaults.FirstLine(fault);
        }
    }

    private sealed record Snapshot(DateTime Moment, List<StoredRow> Rows, Census Census, TimeSpan Took);
}
