using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class PortalDbContextTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static int lastKvkNumber = 10_000_000;

    [Fact]
    public async Task Context_FreshDatabase_HasEveryTable()
    {
        await using var context = Open();
        var types = context.Model.GetEntityTypes().Where(type => type.BaseType is null && !type.IsOwned()).ToList();

        types.Count.ShouldBeGreaterThan(25);
        foreach (var type in types)
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, null)!;
            (await set.CountAsync()).ShouldBeGreaterThanOrEqualTo(0, type.Name);
        }
    }

    [SqliteFact]
    public async Task Connection_Sqlite_IsDurable()
    {
        await using var context = Open();

        var pragmas = await context
            .Database.SqlQuery<string>(
                $"""
                SELECT journal_mode || ' ' || synchronous || ' ' || foreign_keys || ' ' || timeout AS Value
                FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout
                """
            )
            .SingleAsync();

        pragmas.ShouldBe("wal 2 1 5000");
    }

    [Fact]
    public async Task Save_ManyAtOnce_AreAllSaved()
    {
        var numbers = Enumerable.Range(0, 40).Select(_ => NewKvkNumber()).ToList();

        await Task.WhenAll(
            numbers.Select(number =>
                Task.Run(async () =>
                {
                    await using var context = Open();
                    context.Add(new Contractor(number, "Gelijktijdig"));
                    await context.SaveChangesAsync();
                })
            )
        );

        (await CountAsync(numbers)).ShouldBe(40);
    }

    [Fact]
    public async Task Save_TextTooLong_IsRefusedOnEveryEngine()
    {
        await using var context = Open();
        context.Add(new Contractor(NewKvkNumber(), new string('x', 121)));

        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task InTransaction_WorkFails_SavesNothing()
    {
        var number = NewKvkNumber();
        await using var context = Open();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            context.InTransactionAsync(
                async token =>
                {
                    context.Add(new Contractor(number, "Half werk"));
                    await context.SaveChangesAsync(token);
                    throw new InvalidOperationException();
                },
                CancellationToken.None
            )
        );

        (await CountAsync([number])).ShouldBe(0);
    }

    [Fact]
    public async Task InTransaction_SavesTwiceAndNested_CommitsOnce()
    {
        List<string> numbers = [NewKvkNumber(), NewKvkNumber()];
        await using var context = Open();

        var result = await context.InTransactionAsync(
            async token =>
            {
                foreach (var number in numbers)
                {
                    await context.InTransactionAsync(
                        async inner =>
                        {
                            context.Add(new Contractor(number, "Samen"));
                            await context.SaveChangesAsync(inner);
                        },
                        token
                    );
                }

                return numbers.Count;
            },
            CancellationToken.None
        );

        result.ShouldBe(2);
        (await CountAsync(numbers)).ShouldBe(2);
    }

    [Fact]
    public async Task InTransaction_ChangesFromBefore_AreRefused()
    {
        await using var context = Open();
        context.Add(new Contractor(NewKvkNumber(), "Te vroeg"));

        await Should.ThrowAsync<InvalidOperationException>(() => context.InTransactionAsync(_ => Task.CompletedTask, CancellationToken.None));
    }

    [Fact]
    public async Task InTransaction_EntitiesFromBefore_AreForgotten()
    {
        var number = NewKvkNumber();
        await using var context = Open();
        context.Add(new Contractor(number, "Geladen"));
        await context.SaveChangesAsync();

        await context.InTransactionAsync(
            _ =>
            {
                context.ChangeTracker.Entries().ShouldBeEmpty();
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
    }

    [SqliteFact]
    public async Task Save_WhileAnotherHoldsTheGate_CanBeCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await using var holder = Open();
        await using var waiter = Open();
        waiter.Add(new Contractor(NewKvkNumber(), "Wachtend"));

        await holder.InTransactionAsync(
            async _ =>
            {
                var waiting = waiter.SaveChangesAsync(cancelled.Token);
                waiting.IsCompleted.ShouldBeFalse();
                await cancelled.CancelAsync();
                await Should.ThrowAsync<OperationCanceledException>(() => waiting);
            },
            CancellationToken.None
        );

        await waiter.SaveChangesAsync();
    }

    private static string NewKvkNumber() => $"{Interlocked.Increment(ref lastKvkNumber)}";

    private PortalDbContext Open() => database.Open(AccessScope.ForSystem("tests"));

    private async Task<int> CountAsync(IReadOnlyCollection<string> kvkNumbers)
    {
        await using var context = Open();
        return await context.Contractors.CountAsync(contractor => kvkNumbers.Contains(contractor.KvkNumber));
    }
}
