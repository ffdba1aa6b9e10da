using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Happenings;

/// <summary>Who reads the line of an act: every act, in every kind of scope, held against what the table says and why.</summary>
public sealed class ReaderTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string OwnDesk = "its desk";
    private const string OtherDesk = "another desk";
    private const string OwnContractor = "its contractor";
    private const string OtherContractor = "another contractor";
    private const string Authority = "its authority";
    private const string OwnAccount = "the person";
    private const string OtherAccount = "another person";
    private const string Platform = "the platform";
    private const string System = "a job";

    private static readonly Guid Region = Ids.New();
    private static readonly Guid Contractor = Ids.New();
    private static readonly Guid Person = Ids.New();
    private static readonly DateTime Moment = new(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>By what stands before the point of a name. An act of a new family is in no table: somebody has to say who reads it.</summary>
    private static readonly Dictionary<string, (Reader Reader, string Why)> Families = new(StringComparer.Ordinal)
    {
        ["Authority"] = (Reader.Desk, "a list of the region"),
        ["Backup"] = (Reader.Platform, "of the whole installation"),
        ["Certificate"] = (Reader.ContractorAndDesk, "the holder sees what was confirmed of it"),
        ["Contractor"] = (Reader.ContractorAndDesk, "its own name, and what it may send in"),
        ["Delivery"] = (Reader.ContractorAndDesk, "a case"),
        ["Correction"] = (Reader.ContractorAndDesk, "a case"),
        ["Evidence"] = (Reader.ContractorAndDesk, "a case"),
        ["Fulfilment"] = (Reader.ContractorAndDesk, "a case"),
        ["Invitation"] = (Reader.Place, "who lets somebody in answers for it there"),
        ["Jobs"] = (Reader.Platform, "of the whole installation"),
        ["Mail"] = (Reader.Place, "a region's mails are its own, those about accounts the platform's"),
        ["Membership"] = (Reader.Place, "who lets somebody in answers for it there"),
        ["Note"] = (Reader.Desk, "advisers keep it for each other"),
        ["Owner"] = (Reader.ContractorAndDesk, "whoever works there can object"),
        ["Participant"] = (Reader.ContractorAndDesk, "a case"),
        ["Region"] = (Reader.Desk, "settings and lists of the region"),
        ["Report"] = (Reader.Desk, "what went wrong at the portal is no news of the case"),
        ["SecondFactor"] = (Reader.Place, "administrators of the place checked who it is"),
        ["Security"] = (Reader.Person, "who signed in to one's account, or tried to"),
        ["StoredFile"] = (Reader.Platform, "a file that no row knows is nobody's"),
        ["Supplier"] = (Reader.Desk, "a list of the region"),
        ["Tariff"] = (Reader.Desk, "a table is public once it holds, not how it came to be"),
        ["Tender"] = (Reader.ContractorAndDesk, "a case"),
        ["Turnover"] = (Reader.ContractorAndDesk, "a case"),
        ["User"] = (Reader.Person, "one's own account"),
    };

    private static readonly Dictionary<string, (Reader Reader, string Why)> Exceptions = new(StringComparer.Ordinal)
    {
        ["Region.Added"] = (Reader.Platform, "nobody works there yet"),
        ["User.BrakeLifted"] = (Reader.Platform, "by command, also of a network"),
        ["User.Disabled"] = (Reader.Place, "an administrator did it, and answers for it there"),
        ["User.Enabled"] = (Reader.Place, "an administrator did it, and answers for it there"),
        ["User.EverybodysSessionsEnded"] = (Reader.Platform, "by command, of all at once"),
    };

    /// <summary>Who that is, for a line that names a region, a contractor and a person.</summary>
    private static readonly Dictionary<Reader, string[]> Scopes = new()
    {
        [Reader.ContractorAndDesk] = [OwnDesk, OwnContractor, System],
        [Reader.Contractor] = [OwnContractor, System],
        [Reader.Desk] = [OwnDesk, System],
        [Reader.Place] = [OwnDesk, OwnContractor, System],
        [Reader.Person] = [OwnAccount, System],
        [Reader.Platform] = [Platform, System],
    };

    public async Task InitializeAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        if (await db.AuditEvents.AnyAsync(line => line.RegionId == Region))
        {
            return;
        }

        db.AuditEvents.AddRange(Acts.All.Select(act => Line(act.Name, act.Reader)));
        db.AuditEvents.Add(Line("Draft", Reader.Contractor));
        db.AuditEvents.Add(new AuditEvent("Nowhere", "Specimen", Ids.New(), Reader.Place) { At = Moment });
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void EveryAct_IsReadByWhomTheTableSays()
    {
        Sweep.Over(output, "acts against the table of readers", Acts.All, act => Expected(act) is not { } expected
                ? [$"{act}: somebody has to say who reads it, and why"]
            : expected.Reader != act.Reader ? [$"{act}: {act.Reader}, where the table says {expected.Reader}: {expected.Why}"]
            : []);
        Families.Keys.Except(Acts.All.Select(FamilyOf), StringComparer.Ordinal).ShouldBeEmpty("the table names families that are gone");
        Exceptions.Keys.Except(Acts.All.Select(act => act.Name), StringComparer.Ordinal).ShouldBeEmpty("the table names acts that are gone");
    }

    [Fact]
    public async Task EveryAct_InEveryKindOfScope_IsReadByNobodyElse()
    {
        var seen = await SeenAsync();

        Sweep.Over(output, "acts for who reads their line", Acts.All, act =>
        {
            var readers = seen.Where(scope => scope.Value.Contains(act.Name)).Select(scope => scope.Key).ToList();
            output.WriteLine($"{act}: {string.Join(", ", readers)} ({Expected(act)?.Why})");
            return readers.SequenceEqual(Scopes[act.Reader], StringComparer.Ordinal) ? [] : [$"{act}: {string.Join(", ", readers)}"];
        });
        seen.Where(scope => scope.Value.Contains("Draft")).Select(scope => scope.Key).ShouldBe(Scopes[Reader.Contractor]);
        seen.Where(scope => scope.Value.Contains("Nowhere")).Select(scope => scope.Key).ShouldBe([Platform, System]);
    }

    [Fact]
    public async Task EveryAct_WithoutAScope_IsReadByNobody()
    {
        await using var db = database.Open(null);

        (await db.AuditEvents.CountAsync()).ShouldBe(0);
    }

    private static AuditEvent Line(string act, Reader reader) =>
        new(act, "Specimen", Person, reader)
        {
            At = Moment,
            RegionId = Region,
            ContractorId = Contractor,
        };

    private static string FamilyOf(Act act) => act.Name.Split('.')[0];

    private static (Reader Reader, string Why)? Expected(Act act) =>
        Exceptions.TryGetValue(act.Name, out var exception) ? exception
        : Families.TryGetValue(FamilyOf(act), out var family) ? family
        : null;

    private async Task<Dictionary<string, HashSet<string>>> SeenAsync()
    {
        var somebody = new Actor(Ids.New(), "Somebody", "Adviser", "");
        (string Name, AccessScope Scope)[] scopes =
        [
            (OwnDesk, AccessScope.ForRegion(Region, somebody)),
            (OtherDesk, AccessScope.ForRegion(Ids.New(), somebody)),
            (OwnContractor, AccessScope.ForContractor(Contractor, somebody)),
            (OtherContractor, AccessScope.ForContractor(Ids.New(), somebody)),
            (Authority, AccessScope.ForAuthority(Region, Ids.New(), somebody)),
            (OwnAccount, AccessScope.ForPerson(somebody with { UserId = Person })),
            (OtherAccount, AccessScope.ForPerson(somebody)),
            (Platform, AccessScope.ForPlatform(somebody)),
            (System, AccessScope.ForSystem("tests")),
        ];
        Enum.GetValues<AccessScopeKind>().Except(scopes.Select(scope => scope.Scope.Kind)).ShouldBeEmpty("every kind of scope is tried");
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, scope) in scopes)
        {
            await using var db = database.Open(scope);
            seen[name] = (await db.AuditEvents.Select(line => line.Action).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        }

        return seen;
    }
}
