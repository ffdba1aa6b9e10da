using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>The rows that no region owns: the table says who may write each, and the guard refuses everybody else.</summary>
public sealed class SharedWriteTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private static readonly Guid Here = Ids.New();
    private static readonly Guid Elsewhere = Ids.New();
    private static readonly Guid Ours = Ids.New();
    private static readonly Guid Theirs = Ids.New();
    private static readonly Actor Somebody = new(Ids.New(), "Somebody", "Adviser", "");
    private static readonly EntityState[] Writes = [EntityState.Added, EntityState.Modified, EntityState.Deleted];

    private static readonly Dictionary<string, string> WrittenBy = new(StringComparer.Ordinal)
    {
        ["AuditEvent"] = "who acts, about the own region or contractor; never changed",
        ["Contractor"] = "a region brings it in; after that its own owners",
        ["DataProtectionKey"] = "the framework, by a context of its own without a scope",
        ["FileFinding"] = "jobs; the platform decides about it",
        ["IdempotencyKey"] = "who sends the form",
        ["IdentityUserClaim`1"] = "the person",
        ["IdentityUserLogin`1"] = "the person",
        ["IdentityUserPasskey`1"] = "the person",
        ["IdentityUserToken`1"] = "the person",
        ["Invitation"] = "who is in charge of the place, for the own place",
        ["JobHold"] = "the commands restore and release-jobs",
        ["JobLease"] = "jobs",
        ["KeptForm"] = "whoever sends a form after the session is over, for the person of that form",
        ["Membership"] = "who is in charge of the place, and the person who accepts an invitation to it",
        ["OutgoingMail"] = "whose act it tells about, in the name of the own region",
        ["PendingSignIn"] = "whoever signs in",
        ["Region"] = "the platform, and the region itself",
        ["ReportedMonth"] = "jobs",
        ["SecondFactorReset"] = "the person, and the administrators who check who it is",
        ["SignInAttempt"] = "whoever tries",
        ["StoreIdentity"] = "the commands that install",
        ["User"] = "the person; an administrator of the only region where the person works may block it",
        ["UserSession"] = "the person; who blocks the account or ends a place ends it too",
    };

    [Fact]
    public void EverySharedType_SaysWhoWritesIt()
    {
        using var db = database.Open(null);
        var shared = SharedTypes(db).Select(type => type.ClrType.Name).ToList();

        Sweep.Over(output, "shared types for their writers", shared, name => WrittenBy.ContainsKey(name) ? [] : [$"{name}: say who may write it"]);

        WrittenBy.Keys.Except(shared, StringComparer.Ordinal).ShouldBeEmpty("the table names types that are gone");
    }

    [Fact]
    public Task SharedRow_ThatNamesAnotherRegion_IsRefused() => SweepAsync("RegionId", AccessScope.ForRegion(Here, Somebody), new Specimens(Elsewhere, Ours));

    [Fact]
    public Task SharedRow_ThatNamesAnotherContractor_IsRefused() =>
        SweepAsync("ContractorId", AccessScope.ForContractor(Ours, Somebody), new Specimens(Here, Theirs));

    [Theory]
    [InlineData("Contractor")]
    [InlineData("Region")]
    public async Task SharedRow_OfSomebodyElse_IsRefusedToRegionsContractorsAndReaders(string name)
    {
        AccessScope[] scopes =
        [
            AccessScope.ForRegion(Here, Somebody),
            AccessScope.ForContractor(Ours, Somebody),
            AccessScope.ForAuthority(Here, Ids.New(), Somebody),
        ];
        var cases = scopes.SelectMany(scope => new[] { EntityState.Modified, EntityState.Deleted }.Select(state => (Scope: scope, State: state)));

        await Sweep.OverAsync(output, $"writes of another {name}", cases, item => RefusedAsync(item.Scope, new Specimens(Elsewhere, Theirs), name, item.State));
    }

    [Fact]
    public async Task EveryRowOfTheJobs_IsRefusedToPeople()
    {
        AccessScope[] scopes =
        [
            AccessScope.ForRegion(Here, Somebody),
            AccessScope.ForContractor(Ours, Somebody),
            AccessScope.ForAuthority(Here, Ids.New(), Somebody),
            AccessScope.ForPlatform(Somebody),
            AccessScope.ForPerson(Somebody),
        ];
        await using var model = database.Open(null);
        var jobs = SharedTypes(model).Where(type => RowReaders.Of(type.ClrType) == typeof(IReadByJobs)).Select(type => type.ClrType.Name).ToList();
        var cases = jobs.SelectMany(name => scopes.SelectMany(scope => Writes.Select(state => (Name: name, Scope: scope, State: state))));

        await Sweep.OverAsync(output, "writes of rows of the jobs", cases, item => RefusedAsync(item.Scope, new Specimens(Here, Ours), item.Name, item.State));
    }

    private async Task SweepAsync(string column, AccessScope scope, Specimens specimens)
    {
        await using var model = database.Open(null);
        var named = SharedTypes(model).Where(type => type.FindProperty(column) is not null).Select(type => type.ClrType.Name).ToList();
        var cases = named.SelectMany(name => Writes.Select(state => (Name: name, State: state)));

        await Sweep.OverAsync(output, $"shared rows that name another {column}", cases, item => RefusedAsync(scope, specimens, item.Name, item.State, column));
    }

    private async Task<IEnumerable<string>> RefusedAsync(AccessScope scope, Specimens specimens, string name, EntityState state, string? names = null)
    {
        await using var db = database.Open(scope);
        var type = SharedTypes(db).Single(type => type.ClrType.Name == name);
        var entry = specimens.Loose(db, type);
        if (names is not null && entry.Property(names).CurrentValue is null)
        {
            entry.Property(names).CurrentValue = Elsewhere;
        }

        entry.State = state;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (TenancyException)
        {
            return [];
        }
        catch (DbUpdateException)
        {
            // Only the guard's own refusal counts: a broken foreign key would stop most of these rows as well.
        }

        return [$"{name}: {state} was not refused to the {scope.Kind} scope"];
    }

    private static IEnumerable<IEntityType> SharedTypes(Core.Data.PortalDbContext db) =>
        Specimens.TypesOf(db).Where(type => !typeof(IRegionOwned).IsAssignableFrom(type.ClrType));
}
