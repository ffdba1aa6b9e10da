using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

/// <summary>What every request asks of the database before anything else.</summary>
public sealed class SessionReaderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 8, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task FindAsync_PersonWithSeveralPlaces_TakesOneQuery()
    {
        // From the start: a context that nobody listens to tells nothing for a while.
        using var queries = database.CountQueries();
        var token = await SignInAsync(clock.UtcNow(), places: 3);
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        var reader = ReaderOf(db);
        await reader.FindAsync("warming up", CancellationToken.None);
        var before = queries.Sofar;

        var session = await reader.FindAsync(token, CancellationToken.None);

        session.ShouldNotBeNull().Workplaces.Length.ShouldBe(3);
        session.Active.ShouldBeNull("none of several is picked");
        (queries.Sofar - before).Queries.ShouldBe(1);
    }

    [Theory]
    [InlineData(-59, true)]
    [InlineData(-60, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(24 * 60, false)]
    public async Task FindAsync_SessionMadeSoManyMinutesFromNow_RunsOnlyWhenItCanBeTrue(int minutes, bool runs)
    {
        var token = await SignInAsync(clock.UtcNow().AddMinutes(minutes), places: 1);
        await using var db = database.Open(AccessScope.ForSystem("tests"));

        ((await ReaderOf(db).FindAsync(token, CancellationToken.None)) is not null).ShouldBe(runs);
    }

    private async Task<string> SignInAsync(DateTime at, int places)
    {
        var user = new User($"{Ids.New():N}@example.nl", "Iemand");
        var token = SecretToken.New();
        var contractors = Enumerable.Range(0, places).Select(_ => new Contractor(Ids.New().ToString("N")[^8..], "Merwedal Infra B.V.")).ToList();
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        db.AddRange(contractors);
        db.Add(user);
        db.AddRange(contractors.Select(contractor => new Membership(user.Id, MembershipPlace.Contractor(contractor.Id, owner: true))));
        db.Add(new UserSession(user, SecretToken.Hash(token), null, new SessionOrigin("Firefox op Windows", ""), at));
        await db.SaveChangesAsync();
        return token;
    }

    private SessionReader ReaderOf(PortalDbContext db)
    {
        var scope = new CurrentScope();
        scope.Enter(AccessScope.ForSystem("tests"));
        return new SessionReader(db, scope, clock);
    }
}
