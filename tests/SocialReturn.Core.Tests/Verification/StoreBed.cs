using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tests.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;

namespace SocialReturn.Core.Tests.Verification;

/// <summary>A store and a database, with files and rows that found or lost each other.</summary>
internal sealed class StoreBed(TestDatabase database) : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("socialreturn-store-").FullName;

    public Guid Region { get; } = Ids.New();

    /// <summary>The file system has its own clock: "now" is moved instead of the files.</summary>
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public FolderFileStore Store => new(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Paths below the root, but for the mark.</summary>
    public string[] Files() =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Where(path => path != "store.id")];

    public string PathOf(string file) => Path.Combine(root, file);

    /// <summary>What an interrupted upload leaves.</summary>
    public async Task<Guid> WithoutRowAsync(FileArea area = FileArea.Evidence)
    {
        var id = Ids.New();
        await Store.WriteAsync(area, Region, id, new MemoryStream([1, 2, 3]), 10, default);
        return id;
    }

    /// <summary>A file that had its row once.</summary>
    public async Task<Guid> StrayAsync(FileArea area = FileArea.Evidence)
    {
        var id = await WithoutRowAsync(area);
        await Store.ConfirmAsync(area, Region, id, default);
        return id;
    }

    /// <summary>A row with its file; what it hangs on does not matter here. A second one is of another region.</summary>
    public async Task<Guid> RowAsync(string content, bool confirmed = true, Guid? region = null)
    {
        await using var db = database.Open(AccessScope.ForSystem("test"));
        var of = region ?? Region;
        new Specimens(of, Ids.New()).AddAll(db);
        db.ChangeTracker.Entries<StoreIdentity>().Single().State = EntityState.Detached;
        db.ChangeTracker.Entries<FileFinding>().Single().State = EntityState.Detached;
        var file = db.ChangeTracker.Entries<EvidenceFile>().Single().Entity;
        using var bytes = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(content));
        file.Describe(FileType.Text, await Store.WriteAsync(FileArea.Evidence, of, file.Id, bytes, 10, default), TextCheck.Clear);
        await db.SaveChangesAsync();
        if (confirmed)
        {
            await Store.ConfirmAsync(FileArea.Evidence, of, file.Id, default);
        }

        return file.Id;
    }

    public Task<bool> SweepAsync() =>
        WithAsync((db, _) => new FileSweep(Store, new StoredRowReader(db), Identity(db), Clock, NullLogger<FileSweep>.Instance).RunAsync(default));

    public Task<T> IdentityAsync<T>(Func<StoreIdentityService, Task<T>> act) => WithAsync((db, _) => act(Identity(db)));

    public Task<List<string>> FindingsAsync() =>
        WithAsync(
            (db, _) =>
                new EvidenceVerification(db, new FileVerification(db, Store, new StoredRowReader(db), Clock)).FindingsAsync(default).ToListAsync().AsTask()
        );

    public Task<T> StraysAsync<T>(Func<StrayFileService, Task<T>> act, AccessScope? scope = null) =>
        WithAsync(
            (db, current) =>
                act(
                    new StrayFileService(
                        db,
                        current,
                        Store,
                        new StoredRowReader(db),
                        Chronicle.Of(db, current, Clock, new SecurityLog(Clock, NullLogger<SecurityLog>.Instance)),
                        Clock
                    )
                ),
            scope
        );

    public Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read) => WithAsync((db, _) => read(db));

    /// <summary>An empty database as far as files go.</summary>
    public Task ForgetAsync() =>
        ReadAsync(async db =>
        {
            db.RemoveRange(await db.EvidenceFiles.ToListAsync());
            db.RemoveRange(await db.ReportDeliveries.ToListAsync());
            db.RemoveRange(await db.TenderReports.ToListAsync());
            db.RemoveRange(await db.RegionProtocols.ToListAsync());
            db.RemoveRange(await db.StoreIdentities.ToListAsync());
            db.RemoveRange(await db.FileFindings.ToListAsync());
            return await db.SaveChangesAsync();
        });

    private StoreIdentityService Identity(PortalDbContext db) => new(db, Store, new StoredRowReader(db), Clock);

    private async Task<T> WithAsync<T>(Func<PortalDbContext, CurrentScope, Task<T>> act, AccessScope? scope = null)
    {
        var current = new CurrentScope();
        current.Enter(scope ?? AccessScope.ForSystem("test"));
        await using var db = database.OpenIn(current);
        return await act(db, current);
    }
}
