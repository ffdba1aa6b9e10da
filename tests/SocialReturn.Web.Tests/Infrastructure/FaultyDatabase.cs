using Microsoft.Data.Sqlite;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>A database file of this release in a folder of its own, and what an operator may find instead of it.</summary>
internal sealed class FaultyDatabase : IAsyncDisposable
{
    private const int PageSize = 4096;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-fault-");
    private SqliteConnection? holder;

    /// <param name="sound">A database that the faults are made in.</param>
    public FaultyDatabase(string sound)
    {
        System.IO.File.Copy(new SqliteConnectionStringBuilder(sound).DataSource, File);
        folder.CreateSubdirectory("files");
    }

    public string Folder => folder.FullName;

    public string File => Path.Combine(folder.FullName, "portal.db");

    public IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Portal:BaseAddress", "https://socialreturn.example.nl"),
            new("Portal:DataFolder", folder.FullName),
            new("Mail:Folder", "mail"),
            new("Log:Console", "false"),
            new("Database:ConnectionString", $"Data Source={File}"),
        ];

    public async Task BreakAsync(string fault)
    {
        switch (fault)
        {
            case "absent":
                System.IO.File.Delete(File);
                break;
            case "empty":
                await System.IO.File.WriteAllBytesAsync(File, []);
                break;
            case "truncated":
                await using (var content = System.IO.File.OpenWrite(File))
                {
                    content.SetLength(content.Length / 2);
                }

                break;
            case "no database":
                await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("Dit is een brief. ", 100)));
                break;
            case "damaged pages":
                var pages = await RootPagesAsync("Participants", "TenderReports", "RegionProtocols");
                await using (var content = System.IO.File.OpenWrite(File))
                {
                    foreach (var page in pages)
                    {
                        content.Position = (page - 1) * PageSize;
                        await content.WriteAsync(new byte[PageSize]);
                    }
                }

                break;
            case "folder":
                System.IO.File.Delete(File);
                Directory.CreateDirectory(File);
                break;
            case "newer":
                await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Later', '99.0.0');");
                break;
            case "half-migrated":
                await ExecuteAsync("DELETE FROM __EFMigrationsHistory; DROP TABLE Regions;");
                break;
            case "others":
                await ExecuteAsync("DROP TABLE __EFMigrationsHistory;");
                break;
            case "locked":
                await HoldAsync();
                break;
            case "not in write-ahead mode":
                await ExecuteAsync("PRAGMA journal_mode = DELETE;");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }
    }

    public async Task<string?> ModeAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode;";
        return await command.ExecuteScalarAsync() as string;
    }

    public async ValueTask DisposeAsync()
    {
        if (holder is not null)
        {
            await holder.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>As another program does that opened it for itself alone.</summary>
    private async Task HoldAsync()
    {
        holder = await OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE Held (Id INTEGER); COMMIT;";
        await command.ExecuteNonQueryAsync();
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<long>> RootPagesAsync(params string[] tables)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_master WHERE name IN ('{string.Join("', '", tables)}');";
        await using var rows = await command.ExecuteReaderAsync();
        var pages = new List<long>();
        while (await rows.ReadAsync())
        {
            pages.Add(rows.GetInt64(0));
        }

        return pages;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Mode=ReadWrite;Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }
}
