using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>Database, journal, evidence, keys and mails are readable by the account of the portal only.</summary>
public sealed class OwnerOnlyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    [Fact]
    public async Task EverythingThePortalMakes_IsForItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var stage = await Stage.SetAsync(portal);
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Draft);
        await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services
                .GetRequiredService<EvidenceService>()
                .UploadAsync(
                    new EvidenceUpload(fulfilment, DeliveryId: null, RequirementCode: null, "a.pdf"),
                    new MemoryStream(SampleFiles.Pdf("x")),
                    CancellationToken.None
                )
        );
        await portal.SignedInAsync(stage.World.Owner);

        var made = new DirectoryInfo(portal.Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();

        made.Count.ShouldBeGreaterThan(5);
        Open(made).ShouldBeEmpty();
    }

    [Fact]
    public async Task DatabaseAndItsJournal_AreForTheirOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _ = portal.Services;
        var folder = Directory.CreateTempSubdirectory("owner-only-");
        try
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "portal.db")};Pooling=false");
            await connection.OpenAsync();
            await using var command = new SqliteCommand("PRAGMA journal_mode=WAL; CREATE TABLE x (y); INSERT INTO x VALUES (1);", connection);
            await command.ExecuteNonQueryAsync();

            var made = folder.GetFileSystemInfos();

            made.Select(file => file.Name).ShouldBe(["portal.db", "portal.db-shm", "portal.db-wal"], ignoreOrder: true);
            Open(made).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Open(IEnumerable<FileSystemInfo> made) =>
        made.Where(entry => (entry.UnixFileMode & Others) != UnixFileMode.None).Select(entry => $"{entry.FullName}: {entry.UnixFileMode}");
}
