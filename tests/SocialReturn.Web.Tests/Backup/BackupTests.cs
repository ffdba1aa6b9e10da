using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Common;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Backup;

/// <summary>A backup has each file of each row, says what it holds, and does not look whole when it is not.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private BackupStage stage = null!;

    public async Task InitializeAsync() => stage = await BackupStage.SetAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [SqliteFact]
    public async Task Backup_OfAPortalAtWork_HoldsWhatItsListSays()
    {
        var (code, lines) = await stage.RunAsync("backup", stage.Backup);

        code.ShouldBe(ExitCode.Done, string.Join('\n', lines));
        lines[0].ShouldContain("holds everything that was answered before 2026-04-02 08:00:00 UTC");
        lines.ShouldContain(line => line.Contains("Keep them apart, or name a folder with --keys."));
        var manifest = Read();
        manifest.Rows["Tenders"].ShouldBe(await stage.Portal.ReadAsync(db => db.Tenders.CountAsync()));
        manifest.Cents["Tenders.Progress_Realised_Cents"].ShouldBeGreaterThan(0);
        manifest.Files.Select(file => file.Name.Split('/')[0]).ShouldBe(["store.id", "evidence", "reports"]);
        manifest.Keys.Select(key => key.Name.Split('/')[0]).Distinct().ShouldBe(["match-keys", "keys.pfx"]);
        File.ReadAllBytes(BackupStage.PathOf(stage.Backup, stage.Evidence)).ShouldBe(File.ReadAllBytes(BackupStage.PathOf(stage.Files, stage.Evidence)));
        (await stage.Portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "Backup.Made"))).ShouldBe(1);
    }

    [SqliteFact]
    public async Task Backup_AFileThatWaitsForItsName_ComesAlong_AndOneWithoutARowStaysOut()
    {
        var here = BackupStage.PathOf(stage.Files, stage.Evidence);
        var region = stage.Reports.Stage.World.Av.Id.ToString("N");
        var pending = Path.Combine(stage.Files, "evidence", "pending", region, stage.Evidence.ToString("N"));
        var stray = Path.Combine(Path.GetDirectoryName(here)!, Ids.New().ToString("N"));
        File.Copy(here, stray);
        File.Move(here, pending);

        await stage.MakeBackupAsync();

        BackupStage.PathOf(stage.Backup, stage.Evidence).ShouldEndWith($"files/evidence/{region}/{stage.Evidence.ToString("N")[^2..]}/{stage.Evidence:N}");
        Directory.GetFiles(stage.Backup, Path.GetFileName(stray), SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Backup_FilesThatWereLostBefore_AreNamed()
    {
        var evidence = BackupStage.PathOf(stage.Files, stage.Evidence);
        var report = Directory.GetFiles(Path.Combine(stage.Files, "reports"), "*", SearchOption.AllDirectories).Single();
        File.Delete(evidence);
        await File.AppendAllTextAsync(report, "changed");

        var (code, lines) = await stage.RunAsync("backup", stage.Backup);

        code.ShouldBe(ExitCode.Failed);
        lines.ShouldContain(line => line.Contains(stage.Evidence.ToString("N")) && line.Contains("was lost before"));
        lines.ShouldContain(line => line.Contains(Path.GetFileName(report)) && line.Contains("was changed before"));
        Read().Missing.ShouldHaveSingleItem();
        Read().Damaged.ShouldHaveSingleItem();
    }

    [SqliteFact]
    public async Task Backup_KeysApart_LeavesNoneInTheBackup()
    {
        var keys = stage.At("keys");

        var (code, lines) = await stage.RunAsync("backup", stage.Backup, "--keys", keys);

        code.ShouldBe(ExitCode.Done);
        lines.ShouldContain(line => line.Contains($"stand in '{keys}'") && line.Contains("needs both"));
        Directory.GetFiles(stage.Backup, "*.key", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.GetFiles(keys, "*.key", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [SqliteFact]
    public async Task Backup_IntoAPlaceThatIsUsedOrNotThere_IsRefused()
    {
        await stage.MakeBackupAsync();
        var before = File.ReadAllBytes(stage.Manifest);

        await RefusedAsync("is not empty", "backup", stage.Backup);
        await RefusedAsync("is not there: mount it", "backup", stage.At("nowhere/backup"));
        await RefusedAsync("is a file", "backup", stage.Manifest);
        await RefusedAsync("is not empty", "backup", stage.At("second"), "--keys", stage.Backup);

        File.ReadAllBytes(stage.Manifest).ShouldBe(before);
        Directory.Exists(stage.At("second")).ShouldBeFalse();
    }

    [SqliteFact]
    public async Task Backup_Files_AreForTheAccountAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var backup = stage.StartBeside([], "backup", stage.Backup);
        (await backup.EndAsync()).Code.ShouldBe(ExitCode.Done);

        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        string[] made = [stage.Backup, .. Directory.GetFileSystemEntries(stage.Backup, "*", SearchOption.AllDirectories)];
        foreach (var path in made)
        {
            (File.GetUnixFileMode(path) & others).ShouldBe(UnixFileMode.None, path);
        }
    }

    [SqliteFact]
    public async Task Backup_Killed_LeavesNothingThatLooksWhole()
    {
        // A file that never ends: the backup waits for it, and is killed there.
        var region = Directory.GetDirectories(Path.Combine(stage.Files, "evidence")).First(path => Guid.TryParse(Path.GetFileName(path), out _));
        var endless = Path.Combine(Directory.CreateDirectory(Path.Combine(region, "00")).FullName, Guid.Empty.ToString("N"));
        await Process.Start("mkfifo", endless).WaitForExitAsync();
        using var unfinished = new AppearingFile(Directory.CreateDirectory(stage.Backup).FullName, "manifest.json.unfinished");

        using (var backup = stage.StartBeside([], "backup", stage.Backup))
        {
            await unfinished.AppearsAsync(backup);
        }

        File.Exists(stage.Manifest).ShouldBeFalse();
        (await stage.InPlaceAsync("restore", stage.Backup)).Output.ShouldContain("is no backup, or one that was cut off");
        await RefusedAsync("holds a backup that was cut off", "backup", stage.Backup);
    }

    [FullDiskFact]
    public async Task Backup_OnAFullDisk_IsOneLineAndLeavesNothing()
    {
        var disk = Directory.CreateDirectory(stage.At("disk")).FullName;
        var left = stage.At("left");
        string[] within = [.. Scene.SmallDisk(disk), "sh", "-c", "\"$@\"; code=$?; ls \"$0\" > \"" + left + "\"; exit $code", disk];

        using var backup = stage.StartBeside(within, "backup", Path.Combine(disk, "backup"));
        var (code, output, errors) = await backup.EndAsync();

        code.ShouldBe(ExitCode.Failed);
        errors.ShouldBeEmpty();
        output
            .TrimEnd()
            .ShouldBe(
                $"The disk of '{disk}/backup' is full: no backup was made, and what was written of it is removed. Free space there, or name another disk."
            );
        (await File.ReadAllTextAsync(left)).ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Backup_WhereItMayNotWrite_IsOneLine()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var shut = Directory.CreateDirectory(stage.At("shut"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;

        using var backup = stage.StartBeside(Scene.WithoutPrivileges, "backup", Path.Combine(shut, "backup"));
        var (code, output, errors) = await backup.EndAsync();

        code.ShouldBe(ExitCode.Failed);
        errors.ShouldBeEmpty();
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("No backup was made in");
        Directory.EnumerateFileSystemEntries(shut).ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Backup_TimeoutOfWords_IsNotUnderstood() =>
        (await stage.RunAsync("backup", stage.Backup, "--timeout", "soon")).Code.ShouldBe(ExitCode.Usage);

    private BackupManifest Read() => JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(stage.Manifest), JsonSerializerOptions.Web)!;

    private async Task RefusedAsync(string words, params string[] args)
    {
        var (code, lines) = await stage.RunAsync(args);
        code.ShouldBe(ExitCode.Failed);
        lines.ShouldHaveSingleItem().ShouldContain(words);
    }
}
