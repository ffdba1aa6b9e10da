using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class CleanUpKeysJobTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Run_KeysOfEveryAge_ForgetsThoseOverThirtyDays()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero));
        var user = Ids.New();
        var fresh = new IdempotencyKey(Ids.New(), user, Ids.New(), "", clock.UtcNow() - CleanUpKeysJob.KeptFor);
        var old = new IdempotencyKey(Ids.New(), user, Ids.New(), "", fresh.At - TimeSpan.FromSeconds(1));
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        db.AddRange(fresh, old);
        await db.SaveChangesAsync();

        await new CleanUpKeysJob(db, clock, NullLogger<CleanUpKeysJob>.Instance).RunAsync(CancellationToken.None);

        (await db.IdempotencyKeys.AsNoTracking().Where(key => key.UserId == user).Select(key => key.Key).ToListAsync()).ShouldBe([fresh.Key]);
    }

    [Fact]
    public async Task Run_KeyOfAClockAYearAhead_StaysAndIsKeptAsLongAsAnyOther()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 31, 0, 0, 0, TimeSpan.Zero));
        var key = new IdempotencyKey(Ids.New(), Ids.New(), Ids.New(), "", clock.UtcNow());
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromDays(365));
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        db.Add(key);
        await db.SaveChangesAsync();
        var log = new LogLines<CleanUpKeysJob>();

        await new CleanUpKeysJob(db, clock, log).RunAsync(CancellationToken.None);
        await new CleanUpKeysJob(db, clock, log).RunAsync(CancellationToken.None);

        (await db.IdempotencyKeys.AsNoTracking().SingleAsync(row => row.Key == key.Key)).At.ShouldBe(clock.UtcNow());
        log.Lines.ShouldHaveSingleItem();
    }
}
