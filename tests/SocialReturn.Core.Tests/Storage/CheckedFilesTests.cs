using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Storage;

/// <summary>Nothing is handed out but what was stored; a short file is checked before, a long one on the way.</summary>
public sealed class CheckedFilesTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const int Limit = 1000;

    private static readonly Guid Region = Ids.New();

    private readonly string root = Directory.CreateTempSubdirectory("socialreturn-checked-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData(10)]
    [InlineData(Limit)]
    [InlineData(200_001)]
    [InlineData(0)]
    public async Task Open_WhatWasStored_IsGivenWhole(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var (id, said) = await StoreAsync(content);

        await using var opened = await OpenAsync(id, said);

        using var read = new MemoryStream();
        await opened.CopyToAsync(read);
        read.ToArray().ShouldBe(content);
        (await FindingAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Open_AFileThatIsGone_IsRefusedAndRemembered()
    {
        var id = Ids.New();

        await Should.ThrowAsync<FileDamagedException>(() => OpenAsync(id, new StoredFile(10, "")));
        await Should.ThrowAsync<FileDamagedException>(() => OpenAsync(id, new StoredFile(10, "")));

        (await FindingAsync(id))!.Kind.ShouldBe(FileFindingKind.Missing);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_AShortFileThatChanged_IsRefusedBeforeAByteLeaves(bool longer)
    {
        var (id, said) = await StoreAsync(RandomNumberGenerator.GetBytes(100));
        await ChangeAsync(id, longer);

        await Should.ThrowAsync<FileDamagedException>(() => OpenAsync(id, said));

        (await FindingAsync(id))!.Kind.ShouldBe(FileFindingKind.Damaged);
    }

    [Fact]
    public async Task Open_ALongFileThatChanged_BreaksOffBeforeItsEnd()
    {
        var (id, said) = await StoreAsync(RandomNumberGenerator.GetBytes(200_001));
        await ChangeAsync(id, longer: false);
        await using var opened = await OpenAsync(id, said);
        using var read = new MemoryStream();

        await Should.ThrowAsync<FileDamagedException>(() => opened.CopyToAsync(read));

        read.Length.ShouldBeLessThan(200_001);
        (await FindingAsync(id))!.Kind.ShouldBe(FileFindingKind.Damaged);
    }

    private async Task<Stream> OpenAsync(Guid id, StoredFile said) =>
        await new CheckedFiles(new FolderFileStore(root), new FileAlarm(database.Scopes, TimeProvider.System, NullLogger<FileAlarm>.Instance), Limit).OpenAsync(
            FileArea.Evidence,
            Region,
            id,
            said,
            default
        );

    private async Task<(Guid Id, StoredFile Said)> StoreAsync(byte[] content)
    {
        var id = Ids.New();
        var store = new FolderFileStore(root);
        var said = await store.WriteAsync(FileArea.Evidence, Region, id, new MemoryStream(content), long.MaxValue, default);
        await store.ConfirmAsync(FileArea.Evidence, Region, id, default);
        return (id, said);
    }

    private async Task ChangeAsync(Guid id, bool longer)
    {
        var path = Directory.GetFiles(root, id.ToString("N"), SearchOption.AllDirectories).Single();
        var content = await File.ReadAllBytesAsync(path);
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(path, longer ? [.. content, 1] : content);
    }

    private async Task<FileFinding?> FindingAsync(Guid id)
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        return await db.FileFindings.AsNoTracking().SingleOrDefaultAsync(finding => finding.FileId == id);
    }
}
