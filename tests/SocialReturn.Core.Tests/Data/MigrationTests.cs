using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Data;

public sealed partial class MigrationTests(ITestOutputHelper output)
{
    private const int LongestClusteredKey = 900;
    private const int LongestIndexKey = 1700;

    /// <summary>Columns of SQL Server without a length, each because its contents have none.</summary>
    private static readonly Dictionary<string, string> Unbounded = new(StringComparer.Ordinal)
    {
        ["AspNetUserPasskeys.Data"] = "JSON of Identity: public key and attestation of any authenticator",
        ["AuditEvents.Changes"] = "JSON of before and after of every field changed",
        ["DataProtectionKeys.Xml"] = "XML of a key, encrypted by a certificate of any size",
        ["Deliveries.Measures_Specification"] = "JSON of the rows of an activity",
        ["Fulfilments.Measures_Specification"] = "JSON of the rows of an activity",
        ["KeptForms.Sealed"] = "a form of the largest size that is taken, encrypted",
        ["OutgoingMails.Html"] = "the body of a mail",
        ["OutgoingMails.Text"] = "the body of a mail",
        ["Rounds.Facts"] = "JSON of what was sent in, with the rows of an activity",
        ["TariffSchedules.Document"] = "JSON of a whole schedule, kept as it was published",
    };

    /// <summary>The one test that a change of the model turns red: all others make their tables of the model.</summary>
    [Fact]
    public async Task Migrations_MakeTheTablesOfTheModel()
    {
        Migrations.Missing.ShouldBeNull();

        var made = await TablesAsync(services => services.MakeModelSchemaAsync(CancellationToken.None));
        var migrated = await TablesAsync(services => services.GetRequiredService<PortalDbContext>().Database.MigrateAsync());
        made.Count.ShouldBeGreaterThan(50);
        made.ShouldBe(migrated);
    }

    [Fact]
    public void SqlServerScript_IsTransactSql() => TransactSql.ShouldParse(Script()).Batches.Sum(batch => batch.Statements.Count).ShouldBeGreaterThan(80);

    [Fact]
    public void SqlServerScript_ColumnsWithoutLength_AreNamedHere()
    {
        var columns = UnboundedColumns(Script()).Order(StringComparer.Ordinal).ToList();

        output.WriteLine(string.Join(Environment.NewLine, columns));
        columns.ShouldBe(Unbounded.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SqlServerScript_ForeignKeys_NeverCascade()
    {
        var script = Script();

        Regex.Count(script, "ON DELETE NO ACTION").ShouldBe(Regex.Count(script, "FOREIGN KEY"));
        script.ShouldNotContain("ON DELETE CASCADE");
        script.ShouldNotContain("ON DELETE SET NULL");
    }

    [Fact]
    public void SqlServerKeys_FitTheEngine()
    {
        using var context = Migrations.Open(DatabaseProvider.SqlServer);
        var keys = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(KeysOf).ToList();

        output.WriteLine($"{keys.Count} keys and indexes");
        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(key => key.Length > key.Room).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nvarchar(60)", 120)]
    [InlineData("varchar(64)", 64)]
    [InlineData("varbinary(1024)", 1024)]
    [InlineData("uniqueidentifier", 16)]
    [InlineData("nvarchar(max)", int.MaxValue)]
    public void BytesOf_StoreType_IsItsLargestSize(string storeType, int bytes) => BytesOf(storeType).ShouldBe(bytes);

    private static IEnumerable<(string Name, int Length, int Room)> KeysOf(ITable table)
    {
        foreach (var key in table.UniqueConstraints)
        {
            var clustered = key.MappedKeys.All(mapped => mapped.IsPrimaryKey() && mapped.IsClustered() != false);
            yield return (key.Name, key.Columns.Sum(column => BytesOf(column.StoreType)), clustered ? LongestClusteredKey : LongestIndexKey);
        }

        foreach (var index in table.Indexes)
        {
            yield return (index.Name, index.Columns.Sum(column => BytesOf(column.StoreType)), LongestIndexKey);
        }
    }

    private static int BytesOf(string storeType)
    {
        var match = Sized().Match(storeType);
        return match switch
        {
            { Success: false } => 16,
            _ when match.Groups["size"].Value == "max" => int.MaxValue,
            _ => int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture) * (match.Groups["wide"].Success ? 2 : 1),
        };
    }

    private static IEnumerable<string> UnboundedColumns(string script)
    {
        var table = "";
        foreach (var line in script.Split('\n'))
        {
            if (Table().Match(line) is { Success: true } start)
            {
                table = start.Groups["name"].Value;
            }
            else if (line.Contains("(max)", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{table}.{Column().Match(line).Groups["name"].Value}";
            }
        }
    }

    private static string Script()
    {
        using var context = Migrations.Open(DatabaseProvider.SqlServer);
        return context.GetService<IMigrator>().GenerateScript();
    }

    private static async Task<List<string>> TablesAsync(Func<IServiceProvider, Task> make)
    {
        await using var memory = await SqliteCopy.OpenAsync(CancellationToken.None);
        await using var services = new ServiceCollection().AddScoped<CurrentScope>().AddPortalDatabaseInMemory(memory).BuildServiceProvider();
        await make(services);
        await using var command = memory.CreateCommand();
        command.CommandText =
            "SELECT name || coalesce(sql, '') FROM sqlite_master WHERE name <> '__EFMigrationsLock' "
            + "UNION ALL SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1;";
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    [GeneratedRegex(@"^CREATE TABLE \[(?<name>\w+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s+\[(?<name>\w+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();

    [GeneratedRegex(@"^(?<wide>n)?var(char|binary)\((?<size>\d+|max)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sized();
}
