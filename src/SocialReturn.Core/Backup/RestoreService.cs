using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Backup;

/// <summary>
/// Puts a backup back: the files, the keys and last the database, which gets its name when all is there. No job runs in it until somebody
/// says what becomes of what waits, and everybody signs in anew: a session that was ended since would live again. Runs in a system scope.
/// </summary>
public sealed class RestoreService(
    PortalDbContext db,
    CurrentScope current,
    IServiceProvider services,
    DatabaseOptions database,
    RestorePlace place,
    SecurityLog security,
    TimeProvider clock
)
{
    /// <exception cref="BackupRefusedException">The backup is not whole or of another release, or the place is not empty; nothing was written.</exception>
    public async Task<BackupManifest> RestoreAsync(BackupFolder folder, CancellationToken cancellationToken)
    {
        var manifest = folder.Read();
        RequireThisRelease(folder, manifest);
        await place.RequireEmptyAsync(manifest, cancellationToken);
        await WholeBackup.RequireAsync(folder, manifest, cancellationToken);
        if (database.File is null)
        {
            await RequireItsDatabaseAsync(manifest, cancellationToken);
        }

        try
        {
            await PutBackAsync(folder, manifest, cancellationToken);
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BackupRefusedException(
                place.Store.IsHalfRestored
                    ? $"{DatabaseFaults.FirstLine(fault)} {DatabaseSetup.HalfRestored(place.Store.Root)}"
                    : $"Nothing was put back: {DatabaseFaults.FirstLine(fault)}"
            );
        }
    }

    private async Task PutBackAsync(BackupFolder folder, BackupManifest manifest, CancellationToken cancellationToken)
    {
        place.Store.CreateRoot();
        place.Store.BeginRestore();
        if (database.File is null)
        {
            await HoldAsync(db, manifest, current, cancellationToken);
        }

        foreach (var file in manifest.Files)
        {
            await CopyAsync(CopiedFile.PathOf(folder.Files, file.Name), place.Store.Root, file, cancellationToken);
        }

        foreach (var key in manifest.Keys)
        {
            await place.PutKeyAsync(CopiedFile.PathOf(folder.Keys, key.Name), key, cancellationToken);
        }

        if (manifest.Database is { } copied)
        {
            await PutDatabaseBackAsync(folder, manifest, copied, cancellationToken);
        }

        place.Store.EndRestore();
    }

    private async Task PutDatabaseBackAsync(BackupFolder folder, BackupManifest manifest, BackupFile copied, CancellationToken cancellationToken)
    {
        var there = Path.GetDirectoryName(place.Database)!;
        await CopyAsync(folder.Database, there, copied with { Name = Path.GetFileName(place.Unfinished) }, cancellationToken);
        var scope = new CurrentScope();
        using (scope.Enter(AccessScope.ForSystem("restore")))
        {
            await using var copy = services.OpenPortalCopy(place.Unfinished, scope);
            if ((await new CensusReader(copy).ReadAsync(cancellationToken)).DifferenceWith(new Census(manifest.Rows, manifest.Cents)) is { } difference)
            {
                throw new InvalidDataException($"The database of the backup holds {difference} as its list says.");
            }

            await HoldAsync(copy, manifest, scope, cancellationToken);
        }

        DirectoryFlush.FlushDisk(there);
        File.Move(place.Unfinished, place.Database!, overwrite: false);
        DirectoryFlush.Flush(there);
    }

    private async Task HoldAsync(PortalDbContext copy, BackupManifest manifest, CurrentScope scope, CancellationToken cancellationToken)
    {
        copy.JobHolds.RemoveRange(await copy.JobHolds.ToListAsync(cancellationToken));
        await copy.SaveChangesAsync(cancellationToken);
        copy.JobHolds.Add(new JobHold(manifest.Moment, clock.UtcNow()));
        copy.UserSessions.RemoveRange(await copy.UserSessions.ToListAsync(cancellationToken));
        copy.PendingSignIns.RemoveRange(await copy.PendingSignIns.ToListAsync(cancellationToken));
        copy.KeptForms.RemoveRange(await copy.KeptForms.ToListAsync(cancellationToken));
        var restored = new InstallationHappening(BackupActs.Restored, "Backup") { Reason = $"{manifest.Moment:u}" };
        await Chronicle.Of(copy, scope, clock, security).TellAsync(restored, cancellationToken);
        await copy.SaveChangesAsync(cancellationToken);
    }

    private void RequireThisRelease(BackupFolder folder, BackupManifest manifest)
    {
        if (manifest.Format != BackupManifest.ThisFormat || manifest.Schema != db.Database.GetMigrations().Last())
        {
            throw new BackupRefusedException(
                $"'{folder.Path}' was made by release {manifest.Release}, whose database has another schema ({manifest.Schema}): restore it with that "
                    + "release, then install this one and run migrate."
            );
        }

        if (manifest.Provider != database.Provider.ToString())
        {
            throw new BackupRefusedException(
                $"'{folder.Path}' is of a {manifest.Provider} database, and setting {DatabaseOptions.ProviderSetting} says {database.Provider}."
            );
        }
    }

    /// <summary>Where the engine's own tool puts the database back, it comes first.</summary>
    private async Task RequireItsDatabaseAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        await services.RequireWritablePortalDatabaseAsync(cancellationToken);
        if (!await db.StoreIdentities.AnyAsync(row => row.Store == StoreIdentity.Files && row.Id == manifest.StoreId, cancellationToken))
        {
            throw new BackupRefusedException("The database is not the one of these files: put its own back first, by the engine's tool.");
        }
    }

    private static async Task CopyAsync(string from, string folder, BackupFile file, CancellationToken cancellationToken)
    {
        if (await CopiedFile.MakeAsync(from, folder, file.Name, cancellationToken) != file)
        {
            throw new InvalidDataException($"'{from}' changed while it was read.");
        }
    }
}
