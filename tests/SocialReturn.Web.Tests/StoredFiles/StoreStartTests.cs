using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Infrastructure;

namespace SocialReturn.Web.Tests.StoredFiles;

/// <summary>What an operator sees who starts the portal, or migrates, with files and a database that do not belong together.</summary>
public sealed class StoreStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-process-");

    private string Store => Path.Combine(folder.FullName, "files");

    private string Mark => Path.Combine(Store, "store.id");

    private string Database => Path.Combine(folder.FullName, "socialreturn.db");

    public void Dispose() => folder.Delete(recursive: true);

    [SqliteFact]
    public async Task Migrate_NoDatabaseBesideAFullStore_MakesNoneAndDestroysNothing()
    {
        var files = Fill();

        var (code, output, _) = await EndAsync("migrate");

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("put the database back from its backup");
        File.Exists(Database).ShouldBeFalse();
        files.ShouldAllBe(file => File.Exists(file));
    }

    [SqliteFact(Migrates = true)]
    public async Task Start_AnotherDatabasesStore_EndsWithOneLineUntilItIsAdopted()
    {
        (await EndAsync("migrate")).Code.ShouldBe(ExitCode.Done);
        Guid.TryParse(await File.ReadAllTextAsync(Mark), out _).ShouldBeTrue();
        await File.WriteAllTextAsync(Mark, Ids.New().ToString("N"));
        var files = Fill();

        var (code, _, errors) = await EndAsync("--urls", "http://127.0.0.1:0");

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("adopt-store");
        (await EndAsync("migrate")).Code.ShouldBe(ExitCode.Failed);
        (await EndAsync("adopt-store")).Code.ShouldBe(ExitCode.Done);
        (await EndAsync("migrate")).Code.ShouldBe(ExitCode.Done);
        files.ShouldAllBe(file => File.Exists(file));
    }

    [SqliteFact(Migrates = true)]
    public async Task Start_AnEmptyDatabaseBesideAFullStore_EndsWithOneLine()
    {
        (await EndAsync("migrate")).Code.ShouldBe(ExitCode.Done);
        var kept = await File.ReadAllBytesAsync(Database);
        Directory.Delete(Store, recursive: true);
        Fill();
        await File.WriteAllBytesAsync(Database, kept);

        var (code, _, errors) = await EndAsync("--urls", "http://127.0.0.1:0");

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("another database");
    }

    /// <summary>Files as the portal writes them.</summary>
    private string[] Fill() =>
        [
            .. new[] { "evidence", "reports", "protocols" }.Select(area =>
            {
                var id = Ids.New().ToString("N");
                var path = Path.Combine(Store, area, Ids.New().ToString("N"), id[^2..], id);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, "proof");
                File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                return path;
            }),
        ];

    private async Task<(int Code, string Output, string[] Errors)> EndAsync(params string[] args)
    {
        using var portal = new PortalProcess(
            [new("Portal:BaseAddress", "https://socialreturn.example.nl"), new("Portal:DataFolder", folder.FullName), new("Mail:Folder", "mail")],
            args
        );
        return await portal.EndAsync();
    }
}
