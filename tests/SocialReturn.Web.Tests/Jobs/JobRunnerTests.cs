using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Jobs;
using Xunit;

namespace SocialReturn.Web.Tests.Jobs;

public sealed class JobRunnerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
    private readonly string name = $"job-{Guid.CreateVersion7():n}";

    [Fact]
    public async Task RunOnce_AJob_RunsInASystemScopeOfItsName()
    {
        AccessScope? seen = null;
        await using var services = Services(scope => Task.FromResult(seen = scope));

        (await Runner(services).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None)).ShouldBeTrue();

        seen.ShouldBe(AccessScope.ForSystem(name));
    }

    [Fact]
    public async Task RunOnce_AnotherNodeRunsIt_DoesNotRun()
    {
        var runs = 0;
        var inside = false;
        ServiceProvider? services = null;
        services = Services(async _ =>
        {
            runs++;
            inside = await Runner(services!).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None);
        });

        await Runner(services).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None);

        runs.ShouldBe(1);
        inside.ShouldBeFalse();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task RunOnce_HeldAfterARestore_DoesNotRunUntilItIsReleased()
    {
        var runs = 0;
        await using var services = Services(_ => Task.FromResult(runs++));
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        db.JobHolds.Add(new JobHold(clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        var runner = Runner(services);

        (await runner.RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None)).ShouldBeFalse();
        (await runner.RunOnceAsync(Schedule(oneAtATime: false), CancellationToken.None)).ShouldBeFalse();

        runs.ShouldBe(0);
        db.JobHolds.RemoveRange(db.JobHolds);
        await db.SaveChangesAsync();
        (await runner.RunOnceAsync(Schedule(oneAtATime: false), CancellationToken.None)).ShouldBeTrue();
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task RunOnce_TheJobFails_TheLeaseIsGivenBack()
    {
        var fail = true;
        await using var services = Services(_ => fail ? throw new InvalidOperationException("broken") : Task.CompletedTask);

        await Should.ThrowAsync<InvalidOperationException>(() => Runner(services).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None));
        fail = false;

        (await Runner(services).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_AJobThatFails_IsLoggedAndRunsAgain()
    {
        var again = new TaskCompletionSource();
        var runs = 0;
        await using var services = Services(_ =>
        {
            runs++;
            if (runs == 1)
            {
                throw new InvalidOperationException("broken");
            }

            again.TrySetResult();
            return Task.CompletedTask;
        });
        var log = new CountingLogger();
        using var runner = Runner(services, log);

        await runner.StartAsync(CancellationToken.None);
        await clock.PassAsync(JobRunner.FirstRun);
        await clock.PassAsync(Every);
        await again.Task;
        await runner.StopAsync(CancellationToken.None);
        log.Lines.Count(line => line.Contains("failed")).ShouldBe(1);
        log.Lines.ShouldAllBe(line => line.Contains(name));
        log.Lines[^1].ShouldEndWith("ms: did what it was told");
        var row = await RowAsync();
        (row.FailingSince, row.LastSucceededAt).ShouldBe((null, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>A node died in the middle: the job does not wait for its own rhythm, but for the end of the lease.</summary>
    [Fact]
    public async Task Start_AnotherHoldsTheJob_TriesAgainWhenItsLeaseHasEnded()
    {
        var ran = new TaskCompletionSource();
        await using var services = Services(_ =>
        {
            ran.TrySetResult();
            return Task.CompletedTask;
        });
        using var runner = Runner(services, every: TimeSpan.FromDays(1));
        (await AcquireAsync("dead")).ShouldBeTrue();

        await runner.StartAsync(CancellationToken.None);
        await clock.PassAsync(JobRunner.FirstRun);
        await clock.PassAsync(JobLeases.Duration);
        await ran.Task;
        await runner.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunOnce_AJobThatFails_IsRememberedAsFailing(bool oneAtATime)
    {
        await using var services = Services(_ => throw new InvalidOperationException("broken"));

        await Should.ThrowAsync<InvalidOperationException>(() => Runner(services).RunOnceAsync(Schedule(oneAtATime), CancellationToken.None));
        await Should.ThrowAsync<InvalidOperationException>(() => Runner(services).RunOnceAsync(Schedule(oneAtATime), CancellationToken.None));

        var row = await RowAsync();
        (row.FailingSince, row.FailedRuns, row.LastSucceededAt).ShouldBe((clock.GetUtcNow().UtcDateTime, 2, null));
    }

    [Fact]
    public async Task RunOnce_DoneAndFailed_AreMeasured()
    {
        using var measured = new Measurements();
        var fail = false;
        await using var services = Services(_ => fail ? throw new InvalidOperationException("broken") : Task.CompletedTask);
        await Runner(services).RunOnceAsync(Schedule(oneAtATime: false), CancellationToken.None);
        fail = true;
        await Should.ThrowAsync<InvalidOperationException>(() => Runner(services).RunOnceAsync(Schedule(oneAtATime: false), CancellationToken.None));

        measured.Lines.ShouldBe([
            $"socialreturn.job.runs job={name} outcome=done: 1",
            $"socialreturn.job.duration job={name}",
            $"socialreturn.job.runs job={name} outcome=failed: 1",
            $"socialreturn.job.duration job={name}",
        ]);
    }

    [Fact]
    public async Task RunOnce_LongJob_KeepsItsLease()
    {
        var finish = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        await using var services = Services(_ =>
        {
            started.SetResult();
            return finish.Task;
        });

        var running = Runner(services).RunOnceAsync(Schedule(oneAtATime: true), CancellationToken.None);
        await started.Task;
        for (var i = 0; i < 6; i++)
        {
            await clock.PassAsync(JobLeases.Duration / 3);
        }

        // Waiting again, it has renewed the lease for the sixth time.
        await clock.UntilSomebodyWaitsAsync(JobLeases.Duration / 3);
        (await AcquireAsync("other")).ShouldBeFalse();
        finish.SetResult();
        await running;
        (await AcquireAsync("other")).ShouldBeTrue();
    }

    private async Task<JobLease> RowAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        return await db.JobLeases.AsNoTracking().SingleAsync(row => row.Name == name);
    }

    private async Task<bool> AcquireAsync(string owner)
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        return await new JobLeases(db, clock, NullLogger<JobLeases>.Instance).AcquireAsync(name, owner, CancellationToken.None);
    }

    private JobSchedule Schedule(bool oneAtATime, TimeSpan? every = null) => new(name, typeof(TestJob), every ?? Every, oneAtATime);

    private JobRunner Runner(ServiceProvider services, ILogger<JobRunner>? log = null, TimeSpan? every = null) =>
        new(
            [Schedule(oneAtATime: true, every)],
            services.GetRequiredService<IServiceScopeFactory>(),
            new Preparation(),
            clock,
            log ?? NullLogger<JobRunner>.Instance
        );

    private ServiceProvider Services(Func<AccessScope?, Task> job) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddScoped<CurrentScope>()
            .AddScoped<JobLeases>()
            .AddScoped<JobHoldReader>()
            .AddSingleton(job)
            .AddScoped<TestJob>()
            .AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build())
            .BuildServiceProvider();

    private sealed class TestJob(Func<AccessScope?, Task> act, CurrentScope scope) : IJob
    {
        public async Task<string?> RunAsync(CancellationToken cancellationToken)
        {
            await act(scope.Value);
            return "did what it was told";
        }
    }

    private sealed class CountingLogger : ILogger<JobRunner>
    {
        public List<string> Lines { get; } = [];

        public TaskCompletionSource Written { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Add(formatter(state, exception));
            Written.TrySetResult();
        }
    }
}
