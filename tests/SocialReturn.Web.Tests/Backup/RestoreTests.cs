using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Mail;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Backup;

/// <summary>A backup comes back whole into an empty place, or not at all; nothing leaves from there until somebody says so.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private static readonly string[] Listening = ["--urls", "http://127.0.0.1:0"];

    private BackupStage stage = null!;
    private int waiting;

    public async Task InitializeAsync()
    {
        stage = await BackupStage.SetAsync();
        waiting = await stage.Portal.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.Status == MailStatus.Waiting));
        waiting.ShouldBeGreaterThan(0);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [SqliteFact]
    public async Task Restore_IntoAnEmptyPlace_BringsAllBack_HoldsJobsAndVerifies()
    {
        await stage.MakeBackupAsync("--keys", stage.At("keys"));

        var (code, output, errors) = await stage.InPlaceAsync("restore", stage.Backup, "--keys", stage.At("keys"));

        errors.ShouldBeEmpty();
        code.ShouldBe(ExitCode.Done, output);
        output.ShouldContain("Everything that was answered before 2026-04-02 08:00:00 UTC is back");
        output.ShouldContain($"{waiting} mails that waited at the backup, and may have left since; 0 written after the restore");
        output.ShouldContain("Everything holds.");
        BackupStage.PathOf(stage.Place, stage.Evidence).ShouldNotBeNull();
        (await AskAsync("SELECT COUNT(*) FROM Tenders")).ShouldBe(await stage.Portal.ReadAsync(db => db.Tenders.CountAsync()));
        (await AskAsync("SELECT COUNT(*) FROM UserSessions")).ShouldBe(0);
        (await AskAsync("SELECT COUNT(*) FROM AuditEvents WHERE Action = 'Backup.Restored'")).ShouldBe(1);

        using (var portal = stage.Start(Listening))
        {
            await portal.UntilAsync("SocialReturn listens on");
        }

        (await stage.InPlaceAsync("report", "--month", "2026-03")).Output.ShouldContain("Jobs are held since a restore");
        (await stage.InPlaceAsync("status")).Output.ShouldContain("until the command release-jobs");
        (await AskAsync($"SELECT COUNT(*) FROM OutgoingMails WHERE Status = '{MailStatus.Waiting}'")).ShouldBe(waiting);
    }

    [SqliteFact]
    public async Task Restore_FollowedByARelease_SendsNothingTwice()
    {
        await stage.MakeBackupAsync();
        (await stage.InPlaceAsync("restore", stage.Backup)).Code.ShouldBe(ExitCode.Done);

        var (told, output, _) = await stage.InPlaceAsync("release-jobs");
        told.ShouldBe(ExitCode.Failed);
        output.ShouldContain("Nothing was let go.");
        (await stage.InPlaceAsync("release-jobs", "--drop-mails")).Code.ShouldBe(ExitCode.Done);

        (await AskAsync($"SELECT COUNT(*) FROM OutgoingMails WHERE Status = '{MailStatus.Dropped}' AND Text = ''")).ShouldBe(waiting);
        (await AskAsync($"SELECT COUNT(*) FROM OutgoingMails WHERE Status = '{MailStatus.Waiting}'")).ShouldBe(0);
        (await stage.InPlaceAsync("verify")).Code.ShouldBe(ExitCode.Done);
        (await stage.InPlaceAsync("release-jobs")).Output.ShouldContain("Nothing is held back");
    }

    [SqliteTheory]
    [InlineData("no list", "manifest.json' is not there")]
    [InlineData("list cut off", "manifest.json' is damaged")]
    [InlineData("other schema", "was made by release")]
    [InlineData("other engine", "is of a SqlServer database")]
    [InlineData("file changed", "is not what was backed up")]
    [InlineData("file missing", "is missing from the backup")]
    [InlineData("database changed", "database.db' is not what was backed up")]
    [InlineData("key missing", "name the folder of its keys with --keys")]
    [InlineData("name that leads out", "which no backup holds")]
    public async Task Restore_OfABackupThatIsNotWhole_IsOneLineAndWritesNothing(string fault, string words)
    {
        await stage.MakeBackupAsync();
        await BreakAsync(fault);

        var (code, output, errors) = await stage.InPlaceAsync("restore", stage.Backup);

        code.ShouldBe(ExitCode.Failed);
        errors.ShouldBeEmpty();
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
        Directory.Exists(stage.Place).ShouldBeFalse();
    }

    [SqliteTheory]
    [InlineData("socialreturn.db", "is there already")]
    [InlineData("socialreturn.db-wal", "was left by another database")]
    [InlineData("socialreturn.db-shm", "was left by another database")]
    [InlineData("files/store.id", "is not empty")]
    [InlineData("match-keys/00000000000000000000000000000001.key", "is not in the backup")]
    [InlineData("keys.pfx", "cannot be read or made")]
    public async Task Restore_IntoAPlaceThatIsNotEmpty_IsOneLineAndWritesNothing(string there, string words)
    {
        await stage.MakeBackupAsync();
        var path = Path.Combine(stage.Place, there);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "of somebody else");

        var (code, output, errors) = await stage.InPlaceAsync("restore", stage.Backup);

        code.ShouldBeOneOf(ExitCode.Failed, ExitCode.CannotStart);
        (output + string.Join('\n', errors)).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
        Directory.GetFiles(stage.Place, "*", SearchOption.AllDirectories).ShouldBe([path]);
        (await File.ReadAllTextAsync(path)).ShouldBe("of somebody else");
    }

    [SqliteFact]
    public async Task Restore_Killed_StartsNothingUntilItIsDoneAnewInAnEmptiedPlace()
    {
        await stage.MakeBackupAsync();
        Directory.CreateDirectory(Path.Combine(stage.Place, "files"));
        using var begun = new AppearingFile(Path.Combine(stage.Place, "files"), "restore.unfinished");
        AddLargeFile();

        using (var restore = stage.Start("restore", stage.Backup))
        {
            await begun.AppearsAsync(restore);
        }

        foreach (var args in new[] { Listening, ["migrate"], ["verify"], ["report", "--month", "2026-03"] })
        {
            var (code, output, errors) = await stage.InPlaceAsync(args);
            code.ShouldBe(ExitCode.Failed, args[0]);
            output.Trim().ShouldBeEmpty(args[0]);
            errors.ShouldHaveSingleItem().ShouldContain("was cut off", Case.Sensitive, args[0]);
        }

        (await stage.InPlaceAsync("restore", stage.Backup)).Output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("was cut off");
        Directory.Delete(stage.Place, recursive: true);
        RemoveLargeFile();
        var (again, said, _) = await stage.InPlaceAsync("restore", stage.Backup);
        again.ShouldBe(ExitCode.Done, said);
    }

    /// <summary>It takes a while to copy, so that the restore is killed before its end on any machine.</summary>
    private void AddLargeFile()
    {
        const int length = 300 * 1024 * 1024;
        var path = Path.Combine(stage.Backup, "files", "evidence", "large");
        using (var file = File.Create(path))
        {
            file.SetLength(length);
        }

        using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        stage.EditManifest(manifest =>
            manifest["files"]!
                .AsArray()
                .Add(
                    System.Text.Json.JsonSerializer.SerializeToNode(new BackupFile("evidence/large", length, hash), System.Text.Json.JsonSerializerOptions.Web)
                )
        );
    }

    private void RemoveLargeFile() => stage.EditManifest(manifest => manifest["files"]!.AsArray().RemoveAt(manifest["files"]!.AsArray().Count - 1));

    private async Task BreakAsync(string fault)
    {
        switch (fault)
        {
            case "no list":
                File.Delete(stage.Manifest);
                break;
            case "list cut off":
                await File.WriteAllTextAsync(stage.Manifest, (await File.ReadAllTextAsync(stage.Manifest))[..200]);
                break;
            case "other schema":
                stage.EditManifest(manifest => manifest["schema"] = "20200101000000_Initial");
                break;
            case "other engine":
                stage.EditManifest(manifest => manifest["provider"] = "SqlServer");
                break;
            case "file changed":
                await FlipAsync(BackupStage.PathOf(stage.Backup, stage.Evidence));
                break;
            case "file missing":
                File.Delete(BackupStage.PathOf(stage.Backup, stage.Evidence));
                break;
            case "database changed":
                await FlipAsync(Path.Combine(stage.Backup, BackupFolder.DatabaseName));
                break;
            case "key missing":
                File.Delete(Directory.GetFiles(stage.Backup, "*.key", SearchOption.AllDirectories)[0]);
                break;
            case "name that leads out":
                stage.EditManifest(manifest => manifest["files"]![0]!["name"] = "../../../outside");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }
    }

    /// <summary>One bit, in the middle.</summary>
    private static async Task FlipAsync(string path)
    {
        var content = await File.ReadAllBytesAsync(path);
        content[content.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, content);
    }

    private async Task<long> AskAsync(string query)
    {
        await using var connection = new SqliteConnection($"Data Source={stage.Database};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
