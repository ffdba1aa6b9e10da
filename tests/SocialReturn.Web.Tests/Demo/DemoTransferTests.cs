using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Demo.Data;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>How the demo comes into a database of a server: all of it or nothing.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoTransferTests(DemoPortal portal, TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Copy_StoppedHalfway_LeavesNothingAndIsCompleteTheNextTime()
    {
        await using var other = Services();
        using (var stop = new CancellationTokenSource())
        using (DiagnosticListener.AllListeners.Subscribe(new AfterInserts(other.GetRequiredService<DatabaseOptions>().ConnectionString, stop)))
        {
            await Should.ThrowAsync<Exception>(() => DemoTransfer.CopyAsync(portal.Services, other, stop.Token));
            stop.IsCancellationRequested.ShouldBeTrue();
        }

        (await RowsAsync(other)).Values.Sum().ShouldBe(0);

        (await DemoTransfer.CopyAsync(portal.Services, other, CancellationToken.None)).ShouldBeTrue();
        (await RowsAsync(other)).ShouldBe(await RowsAsync(portal.Services), ignoreOrder: true);
        (await DemoTransfer.CopyAsync(portal.Services, other, CancellationToken.None)).ShouldBeFalse();
    }

    private static async Task<Dictionary<string, int>> RowsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("tests"));
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.BaseType is null && !type.IsOwned()))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, [])!;
            counts[type.ClrType.Name] = await rows.CountAsync();
        }

        return counts;
    }

    private ServiceProvider Services() =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddScoped<CurrentScope>()
            .AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build())
            .BuildServiceProvider();

    /// <summary>Stops at the third insert into this database.</summary>
    private sealed class AfterInserts(string connection, CancellationTokenSource stop) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int inserts;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value is CommandExecutedEventData { Command.CommandText: var text, Context: { } context }
                && text.Contains("INSERT INTO", StringComparison.Ordinal)
                && context.Database.GetConnectionString() == connection
                && Interlocked.Increment(ref inserts) == 3
            )
            {
                stop.Cancel();
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
