using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SQLitePCL;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

/// <summary>Connections to the embedded engine stay open with their statements, and nothing of one piece of work is left for the next.</summary>
public sealed class KeptConnectionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private ServiceProvider? host;

    public Task InitializeAsync()
    {
        host = new ServiceCollection()
            .AddScoped<CurrentScope>()
            .AddSingleton<TimeProvider>(clock)
            .AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build())
            .BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [SqliteFact]
    public async Task Context_AfterAnother_WorksOnTheSameConnection()
    {
        var first = await WithAsync(db => AskAsync(db, "a"));
        var second = await WithAsync(db => AskAsync(db, "b"));

        second.ShouldBeSameAs(first);
        second.State.ShouldBe(ConnectionState.Open);
    }

    [SqliteFact]
    public async Task Contexts_AtOnce_HaveConnectionsOfTheirOwn() =>
        await WithAsync(async one =>
        {
            var mine = await AskAsync(one, "a");
            var other = await WithAsync(db => AskAsync(db, "b"));
            other.ShouldNotBeSameAs(mine);
            return mine;
        });

    [SqliteFact]
    public async Task Question_AskedAgain_IsMadeOnceAndTakesItsOwnValues()
    {
        await FollowAsync();
        await AddAsync("eerste", "tweede");
        List<int> made = [];
        List<string?> found = [];
        foreach (var name in new[] { "eerste", "tweede", "nergens", "eerste" })
        {
            await WithAsync(async db =>
            {
                found.Add(await db.JobLeases.Where(row => row.Name == name).Select(row => row.Name).SingleOrDefaultAsync());
                var connection = (SqliteConnection)db.Database.GetDbConnection();
                made.Add(Statements(connection).Count(text => text.StartsWith("SELECT", StringComparison.Ordinal)));
                return connection;
            });
        }

        found.ShouldBe(["eerste", "tweede", null, "eerste"]);
        made.ShouldBe([1, 1, 1, 1]);
    }

    [SqliteFact]
    public async Task Question_WhileTheSameIsRead_HasAStatementOfItsOwn()
    {
        await AddAsync("buiten", "binnen");
        List<string> seen = [];
        await WithAsync(async db =>
        {
            await foreach (var outer in db.JobLeases.AsNoTracking().OrderBy(row => row.Name).AsAsyncEnumerable())
            {
                await foreach (var inner in db.JobLeases.AsNoTracking().OrderBy(row => row.Name).AsAsyncEnumerable())
                {
                    seen.Add($"{outer.Name} {inner.Name}");
                }
            }

            return (SqliteConnection)db.Database.GetDbConnection();
        });

        var names = await NamesAsync();
        seen.ShouldBe(names.SelectMany(outer => names.Select(inner => $"{outer} {inner}")));
    }

    [SqliteFact]
    public async Task Connection_OnWhichSomethingFailed_IsClosed()
    {
        SqliteConnection? failed = null;
        await WithAsync(async db =>
        {
            failed = (SqliteConnection)db.Database.GetDbConnection();
            await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlAsync($"INSERT INTO Nergens VALUES (1)"));
            return failed;
        });

        failed!.State.ShouldBe(ConnectionState.Closed);
        (await WithAsync(db => AskAsync(db, "a"))).ShouldNotBeSameAs(failed);
    }

    [SqliteFact]
    public async Task Transaction_BrokenOff_LeavesNothingForTheNext()
    {
        await WithAsync(async db =>
        {
            await Should.ThrowAsync<InvalidOperationException>(() =>
                db.InTransactionAsync(
                    async cancellationToken =>
                    {
                        db.JobLeases.Add(Named("half"));
                        await db.SaveChangesAsync(cancellationToken);
                        throw new InvalidOperationException("halfway");
                    },
                    CancellationToken.None
                )
            );
            return (SqliteConnection)db.Database.GetDbConnection();
        });

        (await NamesAsync()).ShouldNotContain("half");
        await AddAsync("heel");
        (await NamesAsync()).ShouldContain("heel");
    }

    [SqliteFact]
    public async Task Statements_OfManyQuestions_AreLimited()
    {
        await FollowAsync();
        var connection = await WithAsync(async db =>
        {
            for (var number = 0; number < 150; number++)
            {
                await db.JobLeases.Where(row => row.Name == EF.Constant(number.ToString())).CountAsync();
            }

            return (SqliteConnection)db.Database.GetDbConnection();
        });

        Statements(connection).Count.ShouldBe(100);
    }

    [SqliteFact]
    public async Task Statement_OfTablesThatChangedMeanwhile_StillAnswers()
    {
        await AddAsync("blijft");
        await NamesAsync();
        await using (var other = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "ALTER TABLE JobLeases ADD COLUMN Later TEXT NULL; ALTER TABLE JobLeases DROP COLUMN Later;";
            await command.ExecuteNonQueryAsync();
        }

        (await NamesAsync()).ShouldContain("blijft");
    }

    [SqliteFact]
    public async Task Connection_LongUnused_IsClosedBeforeTheNext()
    {
        var first = await WithAsync(db => AskAsync(db, "a"));
        clock.Advance(TimeSpan.FromMinutes(2));

        (await WithAsync(db => AskAsync(db, "b"))).ShouldNotBeSameAs(first);
        first.State.ShouldBe(ConnectionState.Closed);
    }

    [SqliteFact]
    public async Task Host_Ends_ConnectionsAreClosed()
    {
        var connection = await WithAsync(db => AskAsync(db, "a"));

        await host!.DisposeAsync();

        connection.State.ShouldBe(ConnectionState.Closed);
    }

    [SqliteFact]
    public async Task Connection_KnowsWhatEfAsksOfTheEngine() =>
        await WithAsync(async db =>
        {
            (await db.Database.SqlQuery<int>($"SELECT ef_compare('1.10', '1.1') AS Value").SingleAsync()).ShouldBe(0);
            (await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()).ShouldBe(1);
            (await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()).ShouldBe(2);
            return (SqliteConnection)db.Database.GetDbConnection();
        });

    private static async Task<SqliteConnection> AskAsync(PortalDbContext db, string name)
    {
        await db.JobLeases.CountAsync(row => row.Name == name);
        return (SqliteConnection)db.Database.GetDbConnection();
    }

    /// <summary>The statements that are made on the connection, whether they wait or work.</summary>
    private static List<string> Statements(SqliteConnection connection)
    {
        List<string> texts = [];
        for (var at = raw.sqlite3_next_stmt(connection.Handle, null); at is { IsInvalid: false }; at = raw.sqlite3_next_stmt(connection.Handle, at))
        {
            texts.Add(raw.sqlite3_sql(at).utf8_to_string());
        }

        return texts;
    }

    /// <summary>From now on the connection that waits tells which statements it has.</summary>
    private async Task FollowAsync() =>
        await WithAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            connection.Handle!.enable_sqlite3_next_stmt(true);
            return connection;
        });

    private static JobLease Named(string name) => new(name, "tests", DateTime.UnixEpoch);

    private async Task AddAsync(params string[] names) =>
        await WithAsync(async db =>
        {
            db.JobLeases.AddRange(names.Select(Named));
            await db.SaveChangesAsync();
            return (SqliteConnection)db.Database.GetDbConnection();
        });

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        IReadOnlyList<string> names = [];
        await WithAsync(async db =>
        {
            names = await db.JobLeases.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync();
            return (SqliteConnection)db.Database.GetDbConnection();
        });
        return names;
    }

    private async Task<SqliteConnection> WithAsync(Func<PortalDbContext, Task<SqliteConnection>> work)
    {
        await using var scope = host!.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("tests"));
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
