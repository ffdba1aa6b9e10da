using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Jobs;

public sealed class JobLeasesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
    private readonly LogLines<JobLeases> log = new();
    private readonly string job = $"job-{Guid.CreateVersion7():n}";

    [Fact]
    public async Task Acquire_NobodyHasIt_IsTaken() => (await AcquireAsync("a")).ShouldBeTrue();

    [Fact]
    public async Task Acquire_AnotherHasIt_IsRefused()
    {
        await AcquireAsync("a");

        (await AcquireAsync("b")).ShouldBeFalse();
        (await AcquireAsync("a")).ShouldBeFalse("a second run in the same process is a second run too");
    }

    [Fact]
    public async Task Acquire_ManyAtOnce_OneGetsIt()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => AcquireAsync($"owner-{i}"))));

        results.Count(taken => taken).ShouldBe(1);
    }

    [Fact]
    public async Task Acquire_ManyAtOnceAfterItEnded_OneGetsIt()
    {
        await AcquireAsync("dead");
        clock.Advance(JobLeases.Duration);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => AcquireAsync($"owner-{i}"))));

        results.Count(taken => taken).ShouldBe(1);
    }

    [Fact]
    public async Task Acquire_Released_IsTakenAtOnce()
    {
        await AcquireAsync("a");
        await WithAsync(leases => leases.ReleaseAsync(job, "a", JobOutcome.Done, CancellationToken.None));

        (await AcquireAsync("b")).ShouldBeTrue();
    }

    [Fact]
    public async Task Renew_InTime_KeepsIt()
    {
        await AcquireAsync("a");
        clock.Advance(JobLeases.Duration - TimeSpan.FromSeconds(1));

        (await RenewAsync("a")).ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(2));

        (await AcquireAsync("b")).ShouldBeFalse();
    }

    [Fact]
    public async Task Renew_TooLate_IsRefused()
    {
        await AcquireAsync("a");
        clock.Advance(JobLeases.Duration);

        (await RenewAsync("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task Release_ByAnother_ChangesNothing()
    {
        await AcquireAsync("a");
        (await WithAsync(leases => leases.ReleaseAsync(job, "b", JobOutcome.Done, CancellationToken.None))).ShouldBe(0);

        (await AcquireAsync("b")).ShouldBeFalse();
    }

    [Fact]
    public async Task Acquire_TakenWhileTheClockWasAYearAhead_IsTakenOverAndSaidOnce()
    {
        clock.Advance(TimeSpan.FromDays(365));
        await AcquireAsync("ahead");
        await WithAsync(leases => leases.ReleaseAsync(job, "ahead", JobOutcome.Done, CancellationToken.None));
        await AcquireAsync("ahead");
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromDays(365));

        (await AcquireAsync("now")).ShouldBeTrue();
        (await AcquireAsync("other")).ShouldBeFalse("it is a lease like any other again");

        log.Lines.ShouldHaveSingleItem().ShouldContain(job);
        var row = await RowAsync();
        row.LastFinishedAt.ShouldBeNull("it did not finish next year");
        row.LastSucceededAt.ShouldBeNull("nor did it succeed then");
    }

    [Fact]
    public async Task Release_RunsThatFailed_AreCountedSinceTheFirstAndForgottenAtASuccess()
    {
        await RunAsync(JobOutcome.Done);
        var good = clock.GetUtcNow().UtcDateTime;
        clock.Advance(TimeSpan.FromMinutes(30));
        var firstBad = clock.GetUtcNow().UtcDateTime;
        await RunAsync(JobOutcome.Failed);
        clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync(JobOutcome.Failed);
        await RunAsync(JobOutcome.Stopped);

        var row = await RowAsync();
        (row.LastSucceededAt, row.FailingSince, row.FailedRuns).ShouldBe((good, firstBad, 2));
        row.LastFinishedAt.ShouldBe(clock.GetUtcNow().UtcDateTime);

        await RunAsync(JobOutcome.Done);
        row = await RowAsync();
        (row.LastSucceededAt, row.FailingSince, row.FailedRuns).ShouldBe((clock.GetUtcNow().UtcDateTime, null, 0));
    }

    [Fact]
    public async Task Note_WorkThatNobodyHolds_IsWrittenOnceAMinuteAndWhenItTurns()
    {
        await NoteAsync(JobOutcome.Done);
        var first = clock.GetUtcNow().UtcDateTime;
        clock.Advance(TimeSpan.FromSeconds(5));
        await NoteAsync(JobOutcome.Done);
        (await RowAsync()).LastSucceededAt.ShouldBe(first);

        await NoteAsync(JobOutcome.Failed);
        (await RowAsync()).FailingSince.ShouldBe(clock.GetUtcNow().UtcDateTime);
        await NoteAsync(JobOutcome.Done);
        var row = await RowAsync();
        (row.LastSucceededAt, row.FailingSince, row.FailedRuns).ShouldBe((clock.GetUtcNow().UtcDateTime, null, 0));
        row.Until.ShouldBe(first, "nobody holds it");
    }

    private async Task RunAsync(JobOutcome outcome)
    {
        (await AcquireAsync("a")).ShouldBeTrue();
        await WithAsync(leases => leases.ReleaseAsync(job, "a", outcome, CancellationToken.None));
    }

    private Task<bool> NoteAsync(JobOutcome outcome) =>
        WithAsync(async leases =>
        {
            await leases.NoteAsync(job, "a", outcome, CancellationToken.None);
            return true;
        });

    private async Task<JobLease> RowAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        return await db.JobLeases.AsNoTracking().SingleAsync(row => row.Name == job);
    }

    [Fact]
    public async Task Acquire_HolderIsAsFarAheadAsClocksDiffer_IsRefused()
    {
        clock.Advance(TimeSpan.FromMinutes(4));
        await AcquireAsync("a");
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromMinutes(4));

        (await AcquireAsync("b")).ShouldBeFalse();
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Acquire_HolderIsADeadProcessOfThisMachine_IsTakenAtOnce()
    {
        using var process = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        var owner = $"{Environment.MachineName}/{process.Id}/0123456789ab/{Guid.CreateVersion7():n}";
        await AcquireAsync(owner);
        (await AcquireAsync("b")).ShouldBeFalse("it lives");

        process.Kill();
        await process.WaitForExitAsync();

        (await AcquireAsync("b")).ShouldBeTrue();
        log.Lines.ShouldHaveSingleItem().ShouldContain(job);
    }

    [Theory]
    [InlineData("{0}/{1}/0123456789ab/x", true, "an earlier life under the same number, as in a container")]
    [InlineData("elsewhere/999999999/0123456789ab/x", false, "another machine")]
    [InlineData("a", false, "nothing is known of it")]
    public void IsDead_AnOwner_IsSeenFromItsName(string owner, bool dead, string why) =>
        LeaseOwner.IsDead(string.Format(owner, Environment.MachineName, Environment.ProcessId)).ShouldBe(dead, why);

    [Fact]
    public void IsDead_ThisProcess_Lives() => LeaseOwner.IsDead(LeaseOwner.New()).ShouldBeFalse();

    private Task<bool> AcquireAsync(string owner) => WithAsync(leases => leases.AcquireAsync(job, owner, CancellationToken.None));

    private Task<bool> RenewAsync(string owner) => WithAsync(leases => leases.RenewAsync(job, owner, CancellationToken.None));

    private async Task<T> WithAsync<T>(Func<JobLeases, Task<T>> act)
    {
        await using PortalDbContext db = database.Open(AccessScope.ForSystem("tests"));
        return await act(new JobLeases(db, clock, log));
    }
}
