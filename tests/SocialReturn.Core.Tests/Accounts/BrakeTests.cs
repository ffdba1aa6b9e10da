using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class BrakeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 8, 30, 0, TimeSpan.Zero));

    [Fact]
    public void WaitAfter_MoreTries_DoublesUpToItsCeiling()
    {
        var rule = new BrakeRule(3, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));

        Enumerable.Range(0, 6).Select(rule.WaitAfter).ShouldBe(new[] { 0, 0, 0, 5, 10, 20 }.Select(seconds => TimeSpan.FromSeconds(seconds)));
        rule.WaitAfter(100_000).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task TryAsync_SixthTry_Waits_AndGoesOnAfterTheWait()
    {
        BrakeKey[] keys = [BrakeKey.Account("zes@example.nl")];
        for (var i = 0; i < 5; i++)
        {
            (await TryAsync(keys)).ShouldBeNull();
        }

        (await TryAsync(keys)).ShouldBe(TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromSeconds(5));
        (await TryAsync(keys)).ShouldBeNull();
        (await TryAsync(keys)).ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task TryAsync_TriesWhileWaiting_DoNotLengthenTheWait()
    {
        BrakeKey[] keys = [BrakeKey.Account("blijft@example.nl")];
        for (var i = 0; i < 30; i++)
        {
            await TryAsync(keys);
        }

        clock.Advance(TimeSpan.FromSeconds(5));

        (await TryAsync(keys)).ShouldBeNull("a stranger cannot keep the door shut");
    }

    [Fact]
    public async Task TryAsync_ManyAtOnce_LetsNoMoreThroughThanOneByOne()
    {
        BrakeKey[] keys = [BrakeKey.Account("tegelijk@example.nl")];

        var waits = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TryAsync(keys)));

        waits.Count(wait => wait is null).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task TryAsync_KnownBrowser_IsNotHeldUpByOthers()
    {
        for (var i = 0; i < 10; i++)
        {
            await TryAsync([BrakeKey.Account("eigenaar@example.nl")]);
        }

        (await TryAsync([BrakeKey.Account("eigenaar@example.nl")])).ShouldNotBeNull();
        (await TryAsync([BrakeKey.Browser("eigenaar@example.nl", "merk")])).ShouldBeNull();
    }

    [Fact]
    public async Task ForgetAsync_AfterASuccess_StartsTheAccountAnew_AndLeavesOthersAlone()
    {
        BrakeKey account = BrakeKey.Account("vergeten@example.nl"),
            address = BrakeKey.Address("203.0.113.9");
        for (var i = 0; i < 30; i++)
        {
            await WithAsync(brake => brake.FailAsync(address, CancellationToken.None));
        }

        for (var i = 0; i < 5; i++)
        {
            await TryAsync([account]);
        }

        await WithAsync(brake => brake.ForgetAsync([account], CancellationToken.None));

        (await TryAsync([account])).ShouldBeNull();
        await WithAsync(async brake => (await brake.WaitAsync([address], CancellationToken.None)).ShouldBe(TimeSpan.FromSeconds(5)));
    }

    /// <summary>Each saw the tries of the others that stood when it looked: a removal that did not stand as a whole is done again.</summary>
    [Fact]
    public async Task ForgetAsync_SeveralSuccessesAtOnce_LeaveNothing()
    {
        var key = BrakeKey.Account("samen@example.nl");
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SucceedAsync(key))));

            await using var db = database.Open(AccessScope.ForSystem("tests"));
            (await db.SignInAttempts.CountAsync(row => row.Key == key.Hash)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task FailAsync_CountOfAMomentAhead_IsNotBelieved()
    {
        var key = BrakeKey.Address("203.0.113.10");
        clock.Advance(TimeSpan.FromHours(3));
        for (var i = 0; i < 40; i++)
        {
            await WithAsync(brake => brake.FailAsync(key, CancellationToken.None));
        }

        var before = new FakeTimeProvider(clock.GetUtcNow() - TimeSpan.FromHours(3));
        await using var db = database.Open(AccessScope.ForSystem("tests"));

        (await Brake(db, before).WaitAsync([key], CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task GoodSignIn_WhileTheClockWasAYearAhead_LocksNobodyOut_AndTheCountsGo()
    {
        BrakeKey account = BrakeKey.Account("vooruit@example.nl"),
            address = BrakeKey.Address("203.0.113.11");
        clock.Advance(TimeSpan.FromDays(365));
        for (var i = 0; i < 40; i++)
        {
            await WithAsync(brake => brake.FailAsync(address, CancellationToken.None));
            await TryAsync([account]);
        }

        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromDays(365));
        (await TryAsync([account])).ShouldBeNull();
        await WithAsync(async brake => (await brake.WaitAsync([address], CancellationToken.None)).ShouldBeNull());
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        await new CleanUpSessionsJob(db, clock, NullLogger<CleanUpSessionsJob>.Instance).RunAsync(CancellationToken.None);

        clock.Advance(TimeSpan.FromDays(365));
        await WithAsync(async brake => (await brake.WaitAsync([address], CancellationToken.None)).ShouldBeNull("a year later they are not believed after all"));
    }

    [Fact]
    public async Task WaitAsync_TriesOnAMachineThatIsALittleAhead_CountAsOfNow()
    {
        var key = BrakeKey.Address("203.0.113.12");
        clock.Advance(TimeSpan.FromMinutes(4));
        for (var i = 0; i < 30; i++)
        {
            await WithAsync(brake => brake.FailAsync(key, CancellationToken.None));
        }

        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromMinutes(4));

        await WithAsync(async brake => (await brake.WaitAsync([key], CancellationToken.None)).ShouldBe(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Key_AddressesOfOneSubscriber_CountTogether()
    {
        BrakeKey.Address("2001:db8:1:2::1").ShouldBe(BrakeKey.Address("2001:db8:1:2:ffff::9"));
        BrakeKey.Address("2001:db8:1:3::1").ShouldNotBe(BrakeKey.Address("2001:db8:1:2::1"));
        BrakeKey.Address("203.0.113.1").ShouldNotBe(BrakeKey.Address("203.0.113.2"));
    }

    [Fact]
    public void Key_MailInAnyCase_IsOneAccount_AndIsNotReadable()
    {
        var key = BrakeKey.Account("Sanne@Example.nl");

        key.ShouldBe(BrakeKey.Account(" sanne@example.NL "));
        key.Hash.ShouldNotContain("sanne", Case.Insensitive);
    }

    private async Task SucceedAsync(BrakeKey key)
    {
        await WithAsync(brake => brake.FailAsync(key, CancellationToken.None));
        await WithAsync(brake => brake.ForgetAsync([key], CancellationToken.None));
    }

    private async Task<TimeSpan?> TryAsync(IReadOnlyList<BrakeKey> keys)
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        return await Brake(db, clock).TryAsync(keys, CancellationToken.None);
    }

    private async Task WithAsync(Func<AccountBrake, Task> work)
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        await work(Brake(db, clock));
    }

    private static AccountBrake Brake(PortalDbContext db, TimeProvider time)
    {
        var scope = new CurrentScope();
        scope.Enter(AccessScope.ForSystem("tests"));
        return new AccountBrake(
            db,
            time,
            new SecurityRecorder(new AuditPolicy(db, scope, time), scope, new SecurityLog(time, NullLogger<SecurityLog>.Instance))
        );
    }
}
