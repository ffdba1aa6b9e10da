using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Commands;

/// <summary>Whatever is wrong with the database, the disk or the files: one line that names it and says what to do, and nothing made.</summary>
public sealed class FaultTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Report = ["report", "--month", "2026-10"];
    private static readonly string[] Start = ["--urls", "http://127.0.0.1:0"];

    /// <summary>Each command that looks into the database, as somebody would type it; those that write stand last.</summary>
    private static readonly string[][] Commands =
    [
        ["verify"],
        ["status"],
        ["tariffs", "export", "av-regio-2020", "table.json"],
        ["backup", "kopie"],
        ["tariffs", "import", "table.json", "--region", "av-regio"],
        Report,
        ["unlock", "192.0.2.77"],
        ["end-sessions", "--all"],
        ["release-jobs"],
        ["forget-factors"],
        ["create-admin", "beheer@example.nl"],
        ["migrate"],
        ["adopt-store"],
    ];

    /// <summary>They look into no database of an operator, or want that there is none.</summary>
    private static readonly string[] Others = ["settings", "seed", "restore", "probe"];

    [SqliteTheory]
    [InlineData("absent", "is not there: run the command migrate first", null)]
    [InlineData("empty", "is an empty file", "is an empty file")]
    [InlineData("truncated", "is cut off", "is cut off")]
    [InlineData("no database", "is no database", "is no database")]
    [InlineData("folder", "is a folder", "is a folder")]
    [InlineData("newer", "was made by another release", "was made by another release")]
    [InlineData("others", "holds other tables than the portal's", "holds other tables than the portal's")]
    [InlineData("locked", "is held by another process", "is held by another process")]
    public async Task EveryUse_OfADatabaseWithAFault_IsOneLineAndChangesNothing(string fault, string words, string? migrate)
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync(fault);
        var before = Length(faulty.File);

        await EndsAsync(faulty, words, "verify");
        await EndsAsync(faulty, words, Report);
        await EndsAsync(faulty, words, Start);
        if (migrate is not null)
        {
            await EndsAsync(faulty, migrate, "migrate");
        }

        Length(faulty.File).ShouldBe(before);
    }

    [SqliteFact(Migrates = true)]
    public Task EveryUse_OfAHalfMigratedDatabase_IsOneLineAndChangesNothing() =>
        EveryUse_OfADatabaseWithAFault_IsOneLineAndChangesNothing("half-migrated", "or a migrate was cut short", "as after a migrate that was cut short");

    [SqliteTheory]
    [InlineData("newer", "was made by another release", 0)]
    [InlineData("locked", "is held by another process", 0)]
    [InlineData("not in write-ahead mode", "cannot be written", 4)]
    public async Task EveryCommand_OfADatabaseWithAFault_IsOneLine(string fault, string words, int readers)
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync(fault);
        if (!OperatingSystem.IsWindows() && readers > 0)
        {
            File.SetUnixFileMode(faulty.File, UnixFileMode.UserRead);
        }

        foreach (var command in Commands.Skip(readers))
        {
            await EndsAsync(faulty, words, command);
        }
    }

    [Fact]
    public void EveryCommand_IsTriedOnADatabaseWithAFault() =>
        typeof(IPortalCommand)
            .Assembly.GetTypes()
            .Count(type => type.IsClass && typeof(IPortalCommand).IsAssignableFrom(type))
            .ShouldBe(Commands.Select(command => command[0]).Distinct().Count() + Others.Length, "name the new command here");

    [SqliteFact]
    public async Task EveryCommandThatWrites_WithoutTheAddressOfThePortal_NamesTheSetting()
    {
        await using var whole = new FaultyDatabase(database.ConnectionString);
        KeyValuePair<string, string>[] settings = [.. whole.Settings.Where(setting => setting.Key != "Portal:BaseAddress")];

        foreach (var command in Commands.Skip(2))
        {
            using var portal = new PortalProcess(settings, command);
            var (code, _, errors) = await portal.EndAsync();

            code.ShouldBe(ExitCode.CannotStart, command[0]);
            errors.ShouldHaveSingleItem().ShouldStartWith("Setting Portal:BaseAddress ");
        }
    }

    [SqliteFact]
    public async Task Start_ADatabaseNotInWriteAheadMode_SetsIt()
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync("not in write-ahead mode");
        (await faulty.ModeAsync()).ShouldBe("delete");

        using var portal = new PortalProcess(faulty.Settings, Start);
        await portal.UntilAsync("SocialReturn listens on");

        (await faulty.ModeAsync()).ShouldBe("wal");
    }

    [SqliteFact]
    public async Task Migrate_ADatabaseNotInWriteAheadMode_SetsIt()
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync("not in write-ahead mode");

        using var portal = new PortalProcess(faulty.Settings, "migrate");

        (await portal.EndAsync()).Code.ShouldBe(ExitCode.Done);
        (await faulty.ModeAsync()).ShouldBe("wal");
    }

    [SqliteFact]
    public async Task EveryUse_OfAMissingStore_NamesTheFolder()
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        var files = Path.Combine(faulty.Folder, "files");
        Directory.Delete(files);

        using var verify = new PortalProcess(faulty.Settings, "verify");
        var (code, output, errors) = await verify.EndAsync();
        code.ShouldBe(ExitCode.Failed);
        errors.ShouldBeEmpty();
        output.Split('\n')[0].ShouldStartWith("holds  7 The database is whole");
        output.ShouldContain($"'{files}' is not there");
        output.ShouldContain("1 broken.");

        await EndsAsync(faulty, $"'{files}' is not there", Report);
        using var start = new PortalProcess(faulty.Settings, Start);
        var (startCode, _, startErrors) = await start.EndAsync();
        startCode.ShouldBe(ExitCode.CannotStart);
        startErrors.ShouldHaveSingleItem().ShouldContain($"Setting Storage:Root is '{files}', which is not there");
        Directory.Exists(files).ShouldBeFalse();
    }

    [SqliteFact]
    public async Task EveryUse_OfAReadOnlyDatabase_SaysSoAndVerifyReads()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync("not in write-ahead mode");
        File.SetUnixFileMode(faulty.File, UnixFileMode.UserRead);

        await EndsAsync(faulty, "cannot be written", "migrate");
        await EndsAsync(faulty, "cannot be written", Report);
        await EndsAsync(faulty, "cannot be written", Start);
        using var verify = new PortalProcess(Scene.WithoutPrivileges, faulty.Settings, ["verify"]);
        var (code, output, errors) = await verify.EndAsync();
        errors.ShouldBeEmpty();
        code.ShouldBe(ExitCode.Done, output);
    }

    [SqliteTheory]
    [InlineData("mail", "Setting Mail:Folder ")]
    [InlineData("logs", "Setting Log:Folder ")]
    [InlineData("match-keys", "Setting MatchKeys:Folder ")]
    [InlineData("keys.pfx", "The certificate of the keys ")]
    public async Task Start_APlaceThatThisAccountCannotUse_IsOneLine(string name, string beginning)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var whole = new FaultyDatabase(database.ConnectionString);
        var place = Path.Combine(whole.Folder, name);
        if (Path.HasExtension(name))
        {
            await File.WriteAllTextAsync(place, "");
        }
        else
        {
            Directory.CreateDirectory(place);
        }

        File.SetUnixFileMode(place, UnixFileMode.None);

        using var portal = new PortalProcess(Scene.WithoutPrivileges, whole.Settings, Start);
        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.CannotStart, name);
        errors.ShouldHaveSingleItem().ShouldStartWith(beginning);
        errors[0].ShouldContain(place);
    }

    [FullDiskFact]
    public async Task EveryUse_OnAFullDisk_SaysSo()
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        var disk = Directory.CreateDirectory(Path.Combine(faulty.Folder, "disk")).FullName;
        KeyValuePair<string, string>[] settings = [.. faulty.Settings, new("Database:ConnectionString", $"Data Source={Path.Combine(disk, "portal.db")}")];

        foreach (
            var (within, args) in new[]
            {
                (Scene.SmallDisk(disk), new[] { "migrate" }),
                (Scene.FullDisk(disk, faulty.File), Report),
                (Scene.FullDisk(disk, faulty.File), Start),
            }
        )
        {
            using var portal = new PortalProcess(within, settings, args);
            var (code, _, errors) = await portal.EndAsync();

            code.ShouldBe(ExitCode.Failed, args[0]);
            errors.ShouldHaveSingleItem().ShouldContain("disk", Case.Sensitive, args[0]);
            errors[0].ShouldContain("portal.db");
        }
    }

    [SqliteFact]
    public async Task Verify_PagesThatAreDamaged_StillMakesEveryCheck()
    {
        await using var faulty = new FaultyDatabase(database.ConnectionString);
        await faulty.BreakAsync("damaged pages");
        using var portal = new PortalProcess(faulty.Settings, "verify");
        var (code, output, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.Failed, output);
        errors.ShouldBeEmpty();
        output.ShouldStartWith("BROKEN 7 The database is whole");
        output.ShouldContain("could not be read: The database");
        output
            .Split('\n')
            .Count(line => line.StartsWith("holds ", StringComparison.Ordinal) || line.StartsWith("BROKEN ", StringComparison.Ordinal))
            .ShouldBeGreaterThan(8);
    }

    [SqliteFact(Migrates = true)]
    public async Task Migrate_AnotherOneGoesOn_SaysWhatItWaitsForAndThenGoesOn()
    {
        await using var fresh = new FaultyDatabase(database.ConnectionString);
        await fresh.BreakAsync("absent");
        var other = new FileStream(fresh.File + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        using var waits = new PortalProcess(fresh.Settings, "migrate");
        await waits.UntilAsync($"Another migrate holds '{fresh.File}.migrating'");
        await other.DisposeAsync();

        var (code, output, errors) = await waits.EndAsync();
        errors.ShouldBeEmpty();
        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("is up to date");
    }

    [SqliteFact(Migrates = true)]
    public async Task TwoFirstStarts_AtOnce_BothLive()
    {
        await using var fresh = new FaultyDatabase(database.ConnectionString);
        await fresh.BreakAsync("absent");

        using var one = new PortalProcess(fresh.Settings, "migrate");
        using var other = new PortalProcess(fresh.Settings, "migrate");
        (await one.EndAsync()).Code.ShouldBe(ExitCode.Done);
        (await other.EndAsync()).Code.ShouldBe(ExitCode.Done);
        File.Delete(Path.Combine(fresh.Folder, "keys.pfx"));

        using var first = new PortalProcess(fresh.Settings, Start);
        using var second = new PortalProcess(fresh.Settings, Start);
        await first.UntilAsync("SocialReturn listens on");
        await second.UntilAsync("SocialReturn listens on");
        Directory.GetFiles(fresh.Folder, "keys.pfx*").ShouldHaveSingleItem();
    }

    private static long? Length(string file) => File.Exists(file) ? new FileInfo(file).Length : null;

    private static async Task EndsAsync(FaultyDatabase faulty, string words, params string[] args)
    {
        using var portal = new PortalProcess(Scene.WithoutPrivileges, faulty.Settings, args);
        var (code, output, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.Failed, $"{args[0]}: {output}");
        errors.ShouldHaveSingleItem().ShouldContain(words, Case.Sensitive, args[0]);
        output.ShouldNotContain("   at ");
    }
}
