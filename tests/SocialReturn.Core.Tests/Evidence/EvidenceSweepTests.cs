using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tests.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>Files and rows that lost each other are found, and only strays that are old are removed.</summary>
public sealed class EvidenceSweepTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Guid region = Ids.New();

    private readonly string root = Directory.CreateTempSubdirectory("socialreturn-sweep-").FullName;

    /// <summary>The file system has its own clock: "now" is moved instead of the files.</summary>
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private FolderFileStore Store => new(root);

    public async Task InitializeAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("test"));
        db.EvidenceFiles.RemoveRange(await db.EvidenceFiles.ToListAsync());
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task RemoveAsync_StrayOlderThanAnHour_IsRemoved()
    {
        await StrayAsync();
        clock.Advance(EvidenceSweep.Patience + TimeSpan.FromMinutes(1));

        (await WithSweepAsync(sweep => sweep.RemoveAsync(default))).ShouldBe(1);

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task RemoveAsync_StrayOfThisHour_MayStillGetItsRow()
    {
        await StrayAsync();
        clock.Advance(EvidenceSweep.Patience - TimeSpan.FromMinutes(1));

        (await WithSweepAsync(sweep => sweep.RemoveAsync(default))).ShouldBe(0);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveAsync_FileWithARow_Stays()
    {
        await RowAsync("proof"u8.ToArray());
        clock.Advance(TimeSpan.FromDays(2));

        (await WithSweepAsync(sweep => sweep.RemoveAsync(default))).ShouldBe(0);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveAsync_RemainsOfAPowerCut_AreRemoved()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "evidence", "unfinished")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "half"), "x");
        clock.Advance(TimeSpan.FromHours(2));

        (await WithSweepAsync(sweep => sweep.RemoveAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task FindingsAsync_RowAndFileInOrder_FindsNothing()
    {
        await RowAsync("proof"u8.ToArray());

        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gone", "it has no file.")]
    [InlineData("shorter", "its file has 4 bytes, the row says 5.")]
    [InlineData("other!", "its file has another hash than the row says.")]
    public async Task FindingsAsync_FileHarmed_SaysHow(string harm, string finding)
    {
        var id = await RowAsync("proof"u8.ToArray());
        var path = Files().Single();
        switch (harm)
        {
            case "gone":
                File.Delete(path);
                break;
            case "shorter":
                await File.WriteAllTextAsync(path, "proo");
                break;
            default:
                await File.WriteAllTextAsync(path, "PROOF");
                break;
        }

        (await FindingsAsync()).ShouldHaveSingleItem().ShouldBe($"Evidence {id} of region {region}: {finding}");
    }

    [Fact]
    public async Task FindingsAsync_OldStray_IsNamed()
    {
        var id = await StrayAsync();
        clock.Advance(TimeSpan.FromHours(2));

        (await FindingsAsync()).ShouldHaveSingleItem().ShouldStartWith($"Evidence {id} of region {region}: a file without a row");
    }

    private async Task<Guid> StrayAsync()
    {
        var id = Ids.New();
        await Store.WriteAsync(FileArea.Evidence, region, id, new MemoryStream([1, 2, 3]), 10, default);
        return id;
    }

    /// <summary>A row with its file; what it hangs on does not matter here.</summary>
    private async Task<Guid> RowAsync(byte[] content)
    {
        await using var db = database.Open(AccessScope.ForSystem("test"));
        new Specimens(region, Ids.New()).AddAll(db);
        var file = db.ChangeTracker.Entries<EvidenceFile>().Single().Entity;
        file.Describe(FileType.Text, await Store.WriteAsync(FileArea.Evidence, region, file.Id, new MemoryStream(content), 10, default), TextCheck.Clear);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private async Task<int> WithSweepAsync(Func<EvidenceSweep, Task<int>> act)
    {
        await using var db = database.Open(AccessScope.ForSystem("test"));
        return await act(new EvidenceSweep(db, Store, clock));
    }

    private async Task<List<string>> FindingsAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("test"));
        return await new EvidenceVerification(db, new FileVerification(Store, clock), new EvidenceSweep(db, Store, clock)).FindingsAsync(default).ToListAsync();
    }

    private string[] Files() => Directory.GetFiles(root, "*", SearchOption.AllDirectories);
}
