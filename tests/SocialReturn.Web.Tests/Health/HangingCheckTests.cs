using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Health;
using Xunit;

namespace SocialReturn.Web.Tests.Health;

/// <summary>A disk or a server that does not answer keeps no probe waiting, and is not asked again and again.</summary>
public sealed class HangingCheckTests
{
    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
    private readonly TaskCompletionSource<string?> disk = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int asked;

    [Fact]
    public async Task Look_ACheckThatHangs_EndsAndIsNotAskedTwice()
    {
        await using var services = new ServiceCollection()
            .AddScoped<CurrentScope>()
            .AddScoped(_ => new Hanging(() =>
            {
                asked++;
                begun.TrySetResult();
                return disk.Task;
            }))
            .BuildServiceProvider();
        var readiness = new Readiness(
            [new ReadinessKind(typeof(Hanging))],
            services.GetRequiredService<IServiceScopeFactory>(),
            new DatabaseOptions(DatabaseProvider.Sqlite, "Data Source=portal.db"),
            clock
        );

        var first = readiness.LookAsync();
        await begun.Task;
        // Two wait for it: what stops a check that listens, and what gives up one that does not.
        await clock.UntilSomebodyWaitsAsync(Readiness.Patience, people: 2);
        clock.Advance(Readiness.Patience);
        (await first).Findings.ShouldHaveSingleItem().Fault.ShouldBe("no answer within 5 s");
        (await first).Status.ShouldBe(HealthStatus.Degraded);

        clock.Advance(Readiness.KeptFor + TimeSpan.FromSeconds(1));
        (await readiness.LookAsync()).Findings.ShouldHaveSingleItem().Fault.ShouldBe("still no answer since an earlier look");
        asked.ShouldBe(1);

        // Where no context has to be returned to, so that the check has ended when this has.
        await Task.Run(() => disk.SetResult(null));
        clock.Advance(Readiness.KeptFor + TimeSpan.FromSeconds(1));
        (await readiness.LookAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    private sealed class Hanging(Func<Task<string?>> ask) : IReadinessCheck
    {
        public string Name => "disk";

        public string Title => "Schijf";

        public string Advice => "";

        public HealthStatus WhenNotWell => HealthStatus.Degraded;

        public Task<string?> FaultAsync(CancellationToken cancellationToken) => ask();
    }
}
