using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>
/// Holds the database and the file store together: the same id stands in a row and in a file of the store. A store of another
/// database, and a database that knows nothing of a full store, are refused before anything is read or swept. Runs in a system scope.
/// </summary>
public sealed class StoreIdentityService(PortalDbContext db, FolderFileStore store, StoredRowReader rows, TimeProvider clock)
{
    private const string GoOn = "The command adopt-store takes the two for each other's, if that is what they are.";

    /// <summary>One line that says what is wrong and how to go on; null when the two may work together. Writes nothing.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken) => (await LookAsync(cancellationToken)).Fault;

    /// <summary>Whether both sides carry the same id.</summary>
    public async Task<bool> IsBoundAsync(CancellationToken cancellationToken) => await RowAsync(cancellationToken) is { } row && store.ReadMark() == row.Id;

    /// <summary>Writes the id on the side that lacks it, when the two belong to each other.</summary>
    /// <returns>What <see cref="FaultAsync"/> says; then nothing was written.</returns>
    public async Task<string?> BindAsync(CancellationToken cancellationToken)
    {
        var (id, fault) = await LookAsync(cancellationToken);
        if (fault is null)
        {
            await WriteAsync(id ?? Ids.New(), cancellationToken);
        }

        return fault;
    }

    /// <summary>The operator says that they belong to each other, whatever the ids say.</summary>
    public async Task AdoptAsync(CancellationToken cancellationToken) =>
        await WriteAsync((await RowAsync(cancellationToken))?.Id ?? Ids.New(), cancellationToken);

    private async Task<(Guid? Id, string? Fault)> LookAsync(CancellationToken cancellationToken)
    {
        var row = await RowAsync(cancellationToken);
        var mark = store.ReadMark();
        if (row is not null && mark is not null)
        {
            return row.Id == mark ? (mark, null) : (null, Foreign());
        }

        if (!store.HoldsFiles)
        {
            return row is not null && await rows.NamesAnyAsync(cancellationToken) ? (null, Gone()) : (row?.Id ?? mark, null);
        }

        return await KnowsSomeAsync(cancellationToken) ? (row?.Id ?? mark, null)
            : row is null ? (null, EmptyBesideFull())
            : (null, Foreign());
    }

    /// <summary>Whether the database names any of the files: then it is theirs, whatever a restore forgot to bring along.</summary>
    private async Task<bool> KnowsSomeAsync(CancellationToken cancellationToken)
    {
        foreach (var area in Enum.GetValues<FileArea>())
        {
            var entries = store.ListAsync(area, DateTime.MaxValue, cancellationToken).Concat(store.ListPendingAsync(area, cancellationToken));
            if (await rows.HoldAgainstRowsAsync(area, entries, cancellationToken).AnyAsync(found => found.IsKnown, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task WriteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RowAsync(cancellationToken) is null)
        {
            await AddAsync(id, cancellationToken);
        }

        // Of two that start at once one has written the row: its id holds.
        var row = (await RowAsync(cancellationToken))!.Id;
        if (store.ReadMark() != row)
        {
            store.WriteMark(row);
        }
    }

    private async Task AddAsync(Guid id, CancellationToken cancellationToken)
    {
        db.StoreIdentities.Add(new StoreIdentity(id, clock.UtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (UniqueKeyTakenException)
        {
            db.ChangeTracker.Clear();
        }
    }

    private Task<StoreIdentity?> RowAsync(CancellationToken cancellationToken) =>
        db.StoreIdentities.AsNoTracking().SingleOrDefaultAsync(row => row.Store == StoreIdentity.Files, cancellationToken);

    private string Foreign() =>
        $"The files in '{store.Root}' belong to another database: name the right folder in {StorageSetup.RootSetting}, or the right database. {GoOn}";

    private string EmptyBesideFull() =>
        $"The database knows none of the files in '{store.Root}': put the database back from its backup, "
        + $"or name another folder in {StorageSetup.RootSetting}. {GoOn}";

    private string Gone() =>
        $"The database names files, and '{store.Root}' {(store.Exists ? "holds none" : "is not there")}: mount it, name the right folder in "
        + $"{StorageSetup.RootSetting}, or put the files back from the backup. {GoOn}";
}
