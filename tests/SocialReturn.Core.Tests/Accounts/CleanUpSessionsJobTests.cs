using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class CleanUpSessionsJobTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Run_SessionsAndHalfSignIns_ForgetsTheOldOnes()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero));
        var now = clock.UtcNow();
        var user = new User("opruimen@example.nl", "Iemand");
        var (kept, old) = (SessionAt(user, now - CleanUpSessionsJob.KeptFor), SessionAt(user, now - CleanUpSessionsJob.KeptFor - TimeSpan.FromSeconds(1)));
        var (running, left) = (Pending(user, now - PendingSignIn.Validity), Pending(user, now - PendingSignIn.Validity - TimeSpan.FromSeconds(1)));
        var (form, oldForm) = (Kept(user, now - KeptForm.Validity), Kept(user, now - KeptForm.Validity - TimeSpan.FromSeconds(1)));
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        db.AddRange(user, kept, old, running, left, form, oldForm);
        await db.SaveChangesAsync();

        await new CleanUpSessionsJob(db, clock, NullLogger<CleanUpSessionsJob>.Instance).RunAsync(CancellationToken.None);

        (await db.UserSessions.AsNoTracking().Select(row => row.Id).ToListAsync()).ShouldBe([kept.Id]);
        (await db.PendingSignIns.AsNoTracking().Select(row => row.Id).ToListAsync()).ShouldBe([running.Id]);
        (await db.KeptForms.AsNoTracking().Select(row => row.Id).ToListAsync()).ShouldBe([form.Id]);
    }

    [Fact]
    public async Task Run_WhatAClockAYearAheadLeft_GoesAndIsSaidOnce()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 31, 0, 0, 0, TimeSpan.Zero));
        var user = new User("vooruit@example.nl", "Iemand");
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        var (session, half) = (SessionAt(user, clock.UtcNow()), Pending(user, clock.UtcNow()));
        db.AddRange(user, session, half, new SignInAttempt("vooruit", clock.UtcNow()));
        await db.SaveChangesAsync();
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromDays(365));
        var log = new LogLines<CleanUpSessionsJob>();

        await new CleanUpSessionsJob(db, clock, log).RunAsync(CancellationToken.None);
        await new CleanUpSessionsJob(db, clock, log).RunAsync(CancellationToken.None);

        (await db.UserSessions.AnyAsync(row => row.Id == session.Id)).ShouldBeFalse();
        (await db.PendingSignIns.AnyAsync(row => row.Id == half.Id)).ShouldBeFalse();
        (await db.SignInAttempts.AnyAsync(row => row.Key == "vooruit")).ShouldBeFalse();
        log.Lines.Count.ShouldBe(3, string.Join('\n', log.Lines));
    }

    private static UserSession SessionAt(User user, DateTime at) =>
        new(user, SecretToken.Hash(SecretToken.New()), null, new SessionOrigin("Firefox op Windows", "203.0.113.7"), at);

    private static KeptForm Kept(User user, DateTime at) => new(user.Id, SecretToken.Hash(SecretToken.New()), "verzegeld", at);

    private static PendingSignIn Pending(User user, DateTime at) => new(user.Id, user.SecurityStamp, SecretToken.Hash(SecretToken.New()), "verzegeld", at);
}
