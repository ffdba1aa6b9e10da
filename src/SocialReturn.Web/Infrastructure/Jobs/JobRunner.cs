using SocialReturn.Core.Common;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Jobs;

/// <summary>Runs the jobs of this node: each in its own rhythm, in its own scope, and on after any failure.</summary>
public sealed partial class JobRunner(
    IEnumerable<JobSchedule> schedules,
    IServiceScopeFactory scopes,
    Preparation preparation,
    TimeProvider clock,
    ILogger<JobRunner> logger
) : BackgroundService
{
    /// <summary>Whoever opens the portal right after its start goes before the jobs.</summary>
    public static readonly TimeSpan FirstRun = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LineWithoutWork = TimeSpan.FromMinutes(10);

    private readonly string owner = LeaseOwner.New();
    private bool wasHeld;

    /// <returns>Whether it ran here: false when another node holds the lease, or all jobs are held after a restore.</returns>
    public async Task<bool> RunOnceAsync(JobSchedule schedule, CancellationToken stop)
    {
        if (await IsHeldAsync(schedule, stop))
        {
            return false;
        }

        if (schedule.OneAtATime && !await WithLeasesAsync(schedule, leases => leases.AcquireAsync(schedule.Name, owner, stop)))
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var done = new CancellationTokenSource();
        var keeping = schedule.OneAtATime ? KeepLeaseAsync(schedule, lost, done.Token) : Task.CompletedTask;
        var outcome = JobOutcome.Failed;
        try
        {
            await RunInScopeAsync(schedule, lost.Token);
            outcome = JobOutcome.Done;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            outcome = JobOutcome.Stopped;
            throw;
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
            await RememberAsync(schedule, outcome);
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A stop in these seconds is no fault; it would be logged as one.
        await preparation.Ready.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (preparation.IsUnderWay)
        {
            return;
        }

        await Task.Delay(FirstRun, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(schedules.Select(schedule => RepeatAsync(schedule, stoppingToken)));
    }

    private async Task RepeatAsync(JobSchedule schedule, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var ran = true;
            try
            {
                ran = await RunOnceAsync(schedule, stop);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                // Whatever the engine makes of a run that was broken off: the portal stops, and nothing is wrong.
                return;
            }
            catch (Exception error)
            {
                // The next run starts afresh; a job that stopped for good would be noticed too late.
                LogFailed(error, schedule.Name);
            }

            // The node that holds it may have died: then its lease ends before the rhythm comes round.
            var wait = ran || schedule.Every < JobLeases.Duration ? schedule.Every : JobLeases.Duration;
            await Task.Delay(wait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsHeldAsync(JobSchedule schedule, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(schedule.Name));
        var hold = await scope.ServiceProvider.GetRequiredService<JobHoldReader>().FindAsync(stop);
        if (Interlocked.Exchange(ref wasHeld, hold is not null) == (hold is not null))
        {
            return hold is not null;
        }

        if (hold is null)
        {
            LogReleased();
        }
        else
        {
            LogHeld(hold.BackupMoment, ReleaseJobsCommand.CommandName);
        }

        return hold is not null;
    }

    private async Task RunInScopeAsync(JobSchedule schedule, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(schedule.Name));
        var job = (IJob)scope.ServiceProvider.GetRequiredService(schedule.Job);
        var (started, done) = (clock.GetTimestamp(), false);
        try
        {
            var did = await job.RunAsync(cancellationToken);
            done = true;
            var (level, took) = (LevelOf(schedule, did), clock.GetElapsedTime(started));
            LogDone(level, schedule.Name, took.TotalMilliseconds, did ?? "nothing to do");
        }
        finally
        {
            PortalMeter.Job(schedule.Name, done, clock.GetElapsedTime(started));
        }
    }

    /// <summary>A job that runs every few seconds and finds nothing is not worth a line each time.</summary>
    private static LogLevel LevelOf(JobSchedule schedule, string? did) =>
        did is null && schedule.Every < LineWithoutWork ? LogLevel.Debug : LogLevel.Information;

    private async Task RememberAsync(JobSchedule schedule, JobOutcome outcome)
    {
        try
        {
            await WithLeasesAsync(schedule, async leases =>
            {
                await (
                    schedule.OneAtATime
                        ? leases.ReleaseAsync(schedule.Name, owner, outcome, CancellationToken.None)
                        : leases.NoteAsync(schedule.Name, owner, outcome, CancellationToken.None)
                );
                return true;
            });
        }
        catch (Exception) when (outcome == JobOutcome.Failed)
        {
            // Mostly for the reason that the job failed for, and that is the fault to report; the lease ends by itself.
        }
    }

    /// <summary>Renews the lease while the job runs; the job is cancelled when the lease is lost, for another node may have started.</summary>
    private async Task KeepLeaseAsync(JobSchedule schedule, CancellationTokenSource lost, CancellationToken done)
    {
        while (true)
        {
            await Task.Delay(JobLeases.Duration / 3, clock, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
            {
                return;
            }

            if (!await RenewAsync(schedule))
            {
                LogLost(schedule.Name);
                await lost.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> RenewAsync(JobSchedule schedule)
    {
        try
        {
            return await WithLeasesAsync(schedule, leases => leases.RenewAsync(schedule.Name, owner, CancellationToken.None));
        }
        catch (Exception error)
        {
            LogFailed(error, schedule.Name);
            return false;
        }
    }

    private async Task<T> WithLeasesAsync<T>(JobSchedule schedule, Func<JobLeases, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(schedule.Name));
        return await act(scope.ServiceProvider.GetRequiredService<JobLeases>());
    }

    [LoggerMessage(Message = "Job {Job} done in {Elapsed:0} ms: {Did}")]
    private partial void LogDone(LogLevel level, string job, double elapsed, string did);

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "JOBS ARE HELD: this is the backup of {Moment:u}. No mail leaves and no report is made until the command {Command} says what has left before."
    )]
    private partial void LogHeld(DateTime moment, string command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs run again")]
    private partial void LogReleased();

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed; it runs again later")]
    private partial void LogFailed(Exception error, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} lost its lease and stops here")]
    private partial void LogLost(string job);
}
