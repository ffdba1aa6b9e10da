using System.Security.Cryptography;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;
using Xunit;

namespace SocialReturn.Core.Tests.Storage;

public sealed class FolderFileStoreTests : IDisposable
{
    private static readonly Guid Region = Ids.New();
    private static readonly DateOnly Today = new(2026, 3, 12);

    private readonly string root = Directory.CreateTempSubdirectory("socialreturn-store-").FullName;
    private readonly FolderFileStore store;

    public FolderFileStoreTests() => store = new FolderFileStore(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task WriteAsync_Content_IsReadBackWithItsLengthAndHash()
    {
        var id = Ids.New();
        var content = RandomNumberGenerator.GetBytes(200_001);

        var stored = await store.WriteAsync(FileArea.Evidence, Region, id, new MemoryStream(content), content.Length, default);

        stored.ShouldBe(new StoredFile(200_001, Convert.ToHexStringLower(SHA256.HashData(content))));
        await using var read = await store.OpenAsync(FileArea.Evidence, Region, id, default);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        copy.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task ConfirmAsync_AWrittenFile_StandsUnderAreaRegionAndLastDigitsOfTheId()
    {
        var id = Ids.New();

        await WriteAsync(FileArea.Reports, id, 10);
        Files().ShouldBe([Path.Combine("reports", "pending", Region.ToString("N"), id.ToString("N"))]);

        (await store.ConfirmAsync(FileArea.Reports, Region, id, default)).ShouldBeTrue();

        Files().ShouldBe([Path.Combine("reports", Region.ToString("N"), id.ToString("N")[^2..], id.ToString("N"))]);
    }

    [Fact]
    public async Task WriteAsync_OneByteTooMany_IsRefusedAndLeavesNothing()
    {
        var refused = await Should.ThrowAsync<FileTooLongException>(() => WriteAsync(FileArea.Evidence, Ids.New(), 1001, maxLength: 1000));

        refused.MaxLength.ShouldBe(1000);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_ExactlyTheLimit_IsStored()
    {
        await WriteAsync(FileArea.Evidence, Ids.New(), 1000, maxLength: 1000);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public async Task WriteAsync_SenderBreaksOff_IsTheSendersFaultAndLeavesNothing()
    {
        var broken = new BreakingStream(new IOException("connection reset"));

        await Should.ThrowAsync<IOException>(() => store.WriteAsync(FileArea.Evidence, Region, Ids.New(), broken, long.MaxValue, default));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_DiskFull_NamesTheStoreAndLeavesNothing()
    {
        const int noSpaceLeft = 28;
        var full = new BreakingStream(new IOException("No space left on device", noSpaceLeft));

        var unavailable = await Should.ThrowAsync<StorageUnavailableException>(() =>
            store.WriteAsync(FileArea.Evidence, Region, Ids.New(), full, long.MaxValue, default)
        );

        unavailable.Fault.ShouldBe(StorageFault.DiskFull);
        unavailable.Root.ShouldBe(root);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_RootMissing_FailsInsteadOfMakingIt()
    {
        var unmounted = Path.Combine(root, "volume");
        var absent = new FolderFileStore(unmounted);

        var unavailable = await Should.ThrowAsync<StorageUnavailableException>(() =>
            absent.WriteAsync(FileArea.Evidence, Region, Ids.New(), Stream.Null, 10, default)
        );

        unavailable.Fault.ShouldBe(StorageFault.FolderMissing);
        Directory.Exists(unmounted).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateRoot_RootMissing_LetsWritesThrough()
    {
        var fresh = new FolderFileStore(Path.Combine(root, "volume"));

        fresh.CreateRoot();

        (await fresh.WriteAsync(FileArea.Evidence, Region, Ids.New(), Stream.Null, 10, default)).Length.ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_SameIdTwice_KeepsTheFirst()
    {
        var id = Ids.New();
        await WriteAsync(FileArea.Evidence, id, 5);
        await Should.ThrowAsync<IOException>(() => WriteAsync(FileArea.Evidence, id, 6));
        await store.ConfirmAsync(FileArea.Evidence, Region, id, default);

        await Should.ThrowAsync<IOException>(() => WriteAsync(FileArea.Evidence, id, 7));

        Files().Length.ShouldBe(1);
        await using var read = await store.OpenAsync(FileArea.Evidence, Region, id, default);
        read.Length.ShouldBe(5);
    }

    [Fact]
    public async Task OpenAsync_OtherRegionOrArea_IsMissing()
    {
        var id = Ids.New();
        await WriteAsync(FileArea.Evidence, id, 5);

        await Should.ThrowAsync<StoredFileMissingException>(() => store.OpenAsync(FileArea.Evidence, Ids.New(), id, default));
        await Should.ThrowAsync<StoredFileMissingException>(() => store.OpenAsync(FileArea.Reports, Region, id, default));
    }

    [Fact]
    public async Task DeleteAsync_TwiceTheSame_IsFine()
    {
        var id = Ids.New();
        await WriteAsync(FileArea.Evidence, id, 5);

        await store.DeleteAsync(FileArea.Evidence, Region, id, default);
        await store.DeleteAsync(FileArea.Evidence, Region, id, default);

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenAsync_NotConfirmed_FindsItAndConfirms()
    {
        var id = Ids.New();
        await WriteAsync(FileArea.Evidence, id, 5);

        await using var read = await store.OpenAsync(FileArea.Evidence, Region, id, default);

        read.Length.ShouldBe(5);
        (await store.HasAsync(FileArea.Evidence, Region, id, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task OpenPendingAsync_NotConfirmed_ConfirmsNothing()
    {
        var id = Ids.New();
        await WriteAsync(FileArea.Evidence, id, 5);

        await using var read = await store.OpenPendingAsync(FileArea.Evidence, Region, id, default);

        read.Length.ShouldBe(5);
        (await store.HasAsync(FileArea.Evidence, Region, id, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task DiscardAsync_AConfirmedFile_LeavesIt()
    {
        var id = await ConfirmedAsync(FileArea.Evidence);

        await store.DiscardAsync(FileArea.Evidence, Region, id, default);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public async Task ListAsync_OldAndNew_NamesOnlyTheOldOfThatAreaThatIsConfirmed()
    {
        var old = await ConfirmedAsync(FileArea.Evidence);
        Age(FileArea.Evidence, old);
        await ConfirmedAsync(FileArea.Evidence);
        await ConfirmedAsync(FileArea.Reports);
        var waiting = Ids.New();
        await WriteAsync(FileArea.Evidence, waiting, 5);
        Age(FileArea.Evidence, waiting);

        var listed = await store.ListAsync(FileArea.Evidence, new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc), default).ToListAsync();

        listed.ShouldHaveSingleItem();
        (listed[0].Id, listed[0].RegionId, listed[0].Length).ShouldBe((old, Region, 5));
        (await store.ListPendingAsync(FileArea.Evidence, default).ToListAsync()).ShouldHaveSingleItem().Id.ShouldBe(waiting);
    }

    [Fact]
    public async Task MoveUnfinishedAside_AfterAPowerCut_MovesOnlyTheOldRemains()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "evidence", "unfinished")).FullName;
        var old = Path.Combine(folder, "old");
        await File.WriteAllTextAsync(old, "half");
        File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await File.WriteAllTextAsync(Path.Combine(folder, "running"), "half");

        var moved = await store.MoveUnfinishedAsideAsync(FileArea.Evidence, new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc), Today, default);

        moved.ShouldBe(1);
        Files().Order().ShouldBe([Path.Combine("evidence", "unfinished", "running"), Path.Combine("swept", "2026-03-12", "evidence", "unfinished", "old")]);
    }

    [Fact]
    public async Task DeleteSweptAsync_DaysBefore_GoAndOthersStay()
    {
        var (first, second) = (await ConfirmedAsync(FileArea.Evidence), await ConfirmedAsync(FileArea.Protocols));
        await store.MoveAsideAsync(FileArea.Evidence, Region, first, Today, default);
        await store.MoveAsideAsync(FileArea.Protocols, Region, second, Today.AddDays(1), default);

        (await store.DeleteSweptAsync(Today.AddDays(1), default)).ShouldBe(1);

        Files().ShouldBe([Path.Combine("swept", "2026-03-13", "protocols", Region.ToString("N"), second.ToString("N"))]);
    }

    private Task<StoredFile> WriteAsync(FileArea area, Guid id, int length, long maxLength = long.MaxValue) =>
        store.WriteAsync(area, Region, id, new MemoryStream(new byte[length]), maxLength, default);

    private async Task<Guid> ConfirmedAsync(FileArea area)
    {
        var id = Ids.New();
        await WriteAsync(area, id, 5);
        await store.ConfirmAsync(area, Region, id, default);
        return id;
    }

    private void Age(FileArea area, Guid id)
    {
        var path = Files()
            .Single(file => file.EndsWith(id.ToString("N"), StringComparison.Ordinal) && file.StartsWith(area.ToString(), StringComparison.OrdinalIgnoreCase));
        File.SetLastWriteTimeUtc(Path.Combine(root, path), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private string[] Files() => [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path))];

    /// <summary>Gives some bytes, then fails.</summary>
    private sealed class BreakingStream(IOException fault) : MemoryStream(new byte[100])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw fault;
    }
}
