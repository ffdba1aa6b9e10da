using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Participants;

public sealed class ParticipantServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private static readonly ParticipantInput Jan = new("D-01", new DateOnly(1990, 2, 1), "J", "Jans");

    private readonly Guid region = Ids.New();
    private readonly Guid contractor = Ids.New();
    private readonly string folder = Directory.CreateTempSubdirectory("socialreturn-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task SuggestReferenceAsync_NoneYet_IsTheFirst() =>
        (await InAsync(contractor, service => service.SuggestReferenceAsync(region, contractor, default))).ShouldBe("D-01");

    [Fact]
    public async Task SuggestReferenceAsync_OwnNumbersAndOthers_IsOneMoreThanTheHighestNumber()
    {
        await AddAsync(contractor, Jan with { Reference = "D-09" });
        await AddAsync(contractor, Jan with { Reference = "D-x", Initial = "K" });
        await AddAsync(contractor, Jan with { Reference = "Piet", Initial = "P" });

        (await InAsync(contractor, service => service.SuggestReferenceAsync(region, contractor, default))).ShouldBe("D-10");
    }

    [Fact]
    public async Task FindOrAddAsync_NewPerson_KeepsBirthYearAndKeyOnly()
    {
        var added = await AddAsync(contractor, Jan);

        added.Value!.BirthYear.ShouldBe(1990);
        added.Value.MatchKey.Length.ShouldBe(64);
        await using var db = database.Open(AccessScope.ForSystem("test"));
        var audit = await db.AuditEvents.SingleAsync(audit => audit.SubjectId == added.Value.Id);
        audit.Action.ShouldBe("Participant.Added");
        audit.Changes.ShouldNotBeNull();
        audit.Changes.ShouldNotContain(added.Value.MatchKey);
        audit.Changes.ShouldNotContain("1990");
    }

    [Theory]
    [InlineData("D-01")]
    [InlineData(" d-01 ")]
    public async Task FindOrAddAsync_SamePersonAgain_IsTheKnownOne(string reference)
    {
        var first = await AddAsync(contractor, Jan);

        var second = await AddAsync(contractor, Jan with { Reference = reference });

        second.Value!.Id.ShouldBe(first.Value!.Id);
    }

    [Fact]
    public async Task FindOrAddAsync_ReferenceOfSomebodyElse_IsRefusedWithAFreeOne()
    {
        await AddAsync(contractor, Jan);

        var refused = await AddAsync(contractor, Jan with { Initial = "K" });

        refused.Kind.ShouldBe(OutcomeKind.Invalid);
        refused.Errors.ShouldHaveSingleItem().Message.ShouldContain("D-02");
    }

    [Fact]
    public async Task FindOrAddAsync_SamePersonOtherReference_IsAskedFirstAndThenAdded()
    {
        await AddAsync(contractor, Jan);

        var asked = await AddAsync(contractor, Jan with { Reference = "D-02" });
        var added = await AddAsync(contractor, Jan with { Reference = "D-02", IsSomebodyElse = true });

        asked.Errors.ShouldHaveSingleItem().Field.ShouldBe(nameof(ParticipantInput.IsSomebodyElse));
        added.IsDone.ShouldBeTrue();
        (await MatchesAsync(added.Value!.Id)).ShouldBe(ParticipantMatches.SameContractor);
    }

    [Theory]
    [InlineData("", "J", "Jans", 1990, nameof(ParticipantInput.Reference))]
    [InlineData("123456782", "J", "Jans", 1990, nameof(ParticipantInput.Reference))]
    [InlineData("een kenmerk van meer dan veertig tekens lang", "J", "Jans", 1990, nameof(ParticipantInput.Reference))]
    [InlineData("D-01", "1", "Jans", 1990, nameof(ParticipantInput.Initial))]
    [InlineData("D-01", "J", "'", 1990, nameof(ParticipantInput.SurnameLetters))]
    [InlineData("D-01", "J", "Jans", 2020, nameof(ParticipantInput.BirthDate))]
    [InlineData("D-01", "J", "Jans", 1890, nameof(ParticipantInput.BirthDate))]
    public async Task FindOrAddAsync_ImpossibleInput_NamesTheField(string reference, string initial, string surname, int year, string field)
    {
        var refused = await AddAsync(contractor, new ParticipantInput(reference, new DateOnly(year, 1, 1), initial, surname));

        refused.Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task MatchesAsync_SamePersonWithAnotherContractor_IsFlaggedBothWays()
    {
        var other = Ids.New();
        var mine = (await AddAsync(contractor, Jan)).Value!;
        var theirs = (await AddAsync(other, Jan)).Value!;
        var unrelated = (await AddAsync(other, Jan with { Reference = "D-02", Initial = "K" })).Value!;

        (await MatchesAsync(mine.Id)).ShouldBe(ParticipantMatches.OtherContractor);
        (await MatchesAsync(theirs.Id)).ShouldBe(ParticipantMatches.OtherContractor);
        (await MatchesAsync(unrelated.Id)).ShouldBe(ParticipantMatches.None);
    }

    [Fact]
    public async Task KnownAsync_Contractor_SeesItsOwnOnly()
    {
        await AddAsync(Ids.New(), Jan);
        var mine = (await AddAsync(contractor, Jan with { Reference = "D-03" })).Value!;

        var known = await InAsync(contractor, service => service.KnownAsync(region, contractor, default));

        known.ShouldBe([new KnownParticipant(mine.Id, "D-03", 1990)]);
    }

    private async Task<Outcome<Participant>> AddAsync(Guid owner, ParticipantInput input)
    {
        await using var db = database.Open(Scope(owner));
        var outcome = await Service(db, Scope(owner)).FindOrAddAsync(region, owner, input, default);
        await db.SaveChangesAsync();
        return outcome;
    }

    private async Task<T> InAsync<T>(Guid owner, Func<ParticipantService, Task<T>> act)
    {
        await using var db = database.Open(Scope(owner));
        return await act(Service(db, Scope(owner)));
    }

    /// <summary>Nobody here has a placement, so an adviser would see none of them: the match itself is what counts.</summary>
    private async Task<ParticipantMatches> MatchesAsync(Guid participant)
    {
        var scope = AccessScope.ForSystem("tests");
        await using var db = database.Open(scope);
        return await Service(db, scope).MatchesAsync(participant, default);
    }

    private ParticipantService Service(PortalDbContext db, AccessScope scope)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var current = new CurrentScope();
        current.Enter(scope);
        return new ParticipantService(
            db,
            new MatchKeys(new MatchKeyStore(folder, createOnFirstUse: true)),
            Chronicle.Of(db, current, clock, new SecurityLog(clock, NullLogger<SecurityLog>.Instance)),
            clock,
            NullLogger<ParticipantService>.Instance
        );
    }

    private static AccessScope Scope(Guid owner) => AccessScope.ForContractor(owner, new Actor(Ids.New(), "S. Verhoeven", "ContractorMember", ""));
}
