using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tests.Verification;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Backup;

/// <summary>People go on sending and removing files while a backup is made: what happens between two of its steps is made to happen here.</summary>
public sealed class BackupServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly StoreBed bed = new(database);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-backup-");

    private Guid Other { get; } = Ids.New();

    private string Backup => Path.Combine(folder.FullName, "backup");

    public Task InitializeAsync() => bed.ForgetAsync();

    public Task DisposeAsync()
    {
        bed.Dispose();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [SqliteFact]
    public async Task Make_AFileSentWhileFilesAreCopied_ComesAlong()
    {
        var first = await bed.RowAsync("first");
        await bed.IdentityAsync(identity => identity.BindAsync(default));
        var later = Guid.Empty;

        var manifest = await MakeAsync(new BusyStore(bed.Store) { Listed = async () => later = await AddedAsync(later) });

        manifest.Files.Select(file => file.Name.Split('/')[^1]).ShouldBe(["store.id", first.ToString("N"), later.ToString("N")], ignoreOrder: true);
        manifest.Missing.ShouldNotContain(name => name.StartsWith("evidence/"), "the other rows have no files in this bed");
    }

    [SqliteFact]
    public async Task Make_AFileRemovedWhileItIsCopied_IsInNeitherHalf()
    {
        var kept = await bed.RowAsync("kept");
        await bed.IdentityAsync(identity => identity.BindAsync(default));
        var removed = Guid.Empty;
        var store = new BusyStore(bed.Store)
        {
            Listed = async () => removed = await AddedAsync(removed),
            Opening = id => id == removed ? RemoveAsync(id) : Task.CompletedTask,
        };

        var manifest = await MakeAsync(store);

        manifest.Files.Select(file => file.Name.Split('/')[^1]).ShouldBe(["store.id", kept.ToString("N")], ignoreOrder: true);
        manifest.Missing.ShouldNotContain(name => name.StartsWith("evidence/"), "the other rows have no files in this bed");
        manifest.Rows["EvidenceFiles"].ShouldBe(1);
    }

    [SqliteFact]
    public async Task Make_AFileRemovedAfterItWasCopied_IsInNeitherHalf()
    {
        var removed = await bed.RowAsync("gone");
        var kept = await bed.RowAsync("kept", region: Other);
        await bed.IdentityAsync(identity => identity.BindAsync(default));

        var manifest = await MakeAsync(new BusyStore(bed.Store) { Listed = () => RemoveAsync(removed) });

        manifest.Files.Select(file => file.Name.Split('/')[^1]).ShouldBe(["store.id", kept.ToString("N")], ignoreOrder: true);
        Directory.GetFiles(Backup, removed.ToString("N"), SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Make_OutOfTime_IsOneLineAndLeavesNothing()
    {
        await bed.RowAsync("proof");
        await bed.IdentityAsync(identity => identity.BindAsync(default));

        var refused = await Should.ThrowAsync<BackupRefusedException>(() => MakeAsync(bed.Store, TimeSpan.Zero));

        refused.Lines.ShouldHaveSingleItem().ShouldContain("give it longer with --timeout SECONDS");
        Directory.Exists(Backup).ShouldBeFalse();
    }

    [SqliteFact]
    public async Task Make_AStoreOfAnotherDatabase_IsRefused()
    {
        await bed.RowAsync("proof");
        await bed.IdentityAsync(identity => identity.BindAsync(default));
        bed.Store.WriteMark(Ids.New());

        (await Should.ThrowAsync<BackupRefusedException>(() => MakeAsync(bed.Store))).Message.ShouldContain("belong to another database");
    }

    private async Task<Guid> AddedAsync(Guid before) => before == Guid.Empty ? await bed.RowAsync("later", confirmed: false, Other) : before;

    private async Task RemoveAsync(Guid id)
    {
        var region = await bed.ReadAsync(async db =>
        {
            var file = await db.EvidenceFiles.SingleAsync(row => row.Id == id);
            db.Remove(file);
            await db.SaveChangesAsync();
            return file.RegionId;
        });
        await bed.Store.DeleteAsync(FileArea.Evidence, region, id, default);
    }

    private async Task<BackupManifest> MakeAsync(IFileStore store, TimeSpan? patience = null)
    {
        var current = new CurrentScope();
        using var entered = current.Enter(AccessScope.ForSystem("backup"));
        await using var services = database.Scopes.CreateAsyncScope();
        await using var db = database.OpenIn(current);
        var keys = new KeyPlaces
        {
            MatchKeys = Path.Combine(folder.FullName, "match-keys"),
            Sealing = null,
            Certificate = null,
            IsCertificateOwn = true,
        };
        var identity = new StoreIdentityService(db, bed.Store, new StoredRowReader(db), bed.Clock);
        var options = services.ServiceProvider.GetRequiredService<DatabaseOptions>();
        var audit = Chronicle.Of(db, current, bed.Clock, new SecurityLog(bed.Clock, NullLogger<SecurityLog>.Instance));
        var service = new BackupService(db, services.ServiceProvider, options, store, bed.Store, keys, identity, audit, bed.Clock);
        var order = new BackupOrder
        {
            Folder = Backup,
            Patience = patience ?? TimeSpan.FromMinutes(1),
            Release = "test",
        };
        return (await service.MakeAsync(order, default)).Manifest;
    }

    /// <summary>A store in which something happens when its evidence has been listed, and before a file is opened.</summary>
    private sealed class BusyStore(FolderFileStore store) : IFileStore
    {
        public Func<Task> Listed { get; init; } = () => Task.CompletedTask;

        public Func<Guid, Task> Opening { get; init; } = _ => Task.CompletedTask;

        public Task<StoredFile> WriteAsync(FileArea area, Guid regionId, Guid id, Stream content, long maxLength, CancellationToken cancellationToken) =>
            store.WriteAsync(area, regionId, id, content, maxLength, cancellationToken);

        public Task<bool> ConfirmAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
            store.ConfirmAsync(area, regionId, id, cancellationToken);

        public async Task<Stream> OpenAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
        {
            await Opening(id);
            return await store.OpenAsync(area, regionId, id, cancellationToken);
        }

        public Task<Stream> OpenPendingAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
            store.OpenPendingAsync(area, regionId, id, cancellationToken);

        public Task DiscardAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
            store.DiscardAsync(area, regionId, id, cancellationToken);

        public Task DeleteAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
            store.DeleteAsync(area, regionId, id, cancellationToken);

        public async IAsyncEnumerable<StoredEntry> ListAsync(
            FileArea area,
            DateTime writtenBefore,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await foreach (var entry in store.ListAsync(area, writtenBefore, cancellationToken))
            {
                yield return entry;
            }

            if (area == FileArea.Evidence)
            {
                await Listed();
            }
        }

        public IAsyncEnumerable<StoredEntry> ListPendingAsync(FileArea area, CancellationToken cancellationToken) =>
            store.ListPendingAsync(area, cancellationToken);

        public Task<bool> HasAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
            store.HasAsync(area, regionId, id, cancellationToken);

        public Task<bool> MoveAsideAsync(FileArea area, Guid regionId, Guid id, DateOnly day, CancellationToken cancellationToken) =>
            store.MoveAsideAsync(area, regionId, id, day, cancellationToken);

        public Task<int> MoveUnfinishedAsideAsync(FileArea area, DateTime writtenBefore, DateOnly day, CancellationToken cancellationToken) =>
            store.MoveUnfinishedAsideAsync(area, writtenBefore, day, cancellationToken);

        public Task<int> DeleteSweptAsync(DateOnly before, CancellationToken cancellationToken) => store.DeleteSweptAsync(before, cancellationToken);
    }
}
