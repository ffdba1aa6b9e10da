using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>What query filters do not stop: every owned type refuses a write from elsewhere, and never moves.</summary>
public sealed class ForeignWriteTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private static readonly Guid Here = Ids.New();
    private static readonly Guid Elsewhere = Ids.New();
    private static readonly Guid Ours = Ids.New();
    private static readonly Guid Theirs = Ids.New();
    private static readonly Actor Somebody = new(Ids.New(), "Somebody", "Adviser", "");
    private static readonly EntityState[] Writes = [EntityState.Added, EntityState.Modified, EntityState.Deleted];

    [Fact]
    public Task EveryOwnedType_RowOfAnotherRegion_IsRefused() =>
        SweepAsync("writes from another region", AccessScope.ForRegion(Here, Somebody), new Specimens(Elsewhere, Ours));

    [Fact]
    public Task EveryOwnedType_RowOfAnotherContractor_IsRefused() =>
        SweepAsync("writes from another contractor", AccessScope.ForContractor(Ours, Somebody), new Specimens(Here, Theirs));

    [Fact]
    public Task EveryOwnedType_Authority_WritesNothing() =>
        SweepAsync("writes by an authority's reader", AccessScope.ForAuthority(Here, Ids.New(), Somebody), new Specimens(Here, Ours));

    [Fact]
    public Task EveryOwnedType_Platform_WritesNothing() => SweepAsync("writes by the platform", AccessScope.ForPlatform(Somebody), new Specimens(Here, Ours));

    [Fact]
    public Task EveryOwnedType_Person_WritesNothing() =>
        SweepAsync("writes from somebody's account", AccessScope.ForPerson(Somebody), new Specimens(Here, Ours));

    [Fact]
    public async Task EveryTypeThatIsNotItsOwnToRead_Contractor_WritesNothing()
    {
        await using var model = database.Open(null);
        var hidden = Specimens.OwnedTypesOf(model).Where(type => !typeof(IReadByContractorAndDesk).IsAssignableFrom(type.ClrType));
        var cases = hidden.SelectMany(type => Writes.Select(state => (Type: type, State: state)));

        await Sweep.OverAsync(output, "writes by a contractor of what is not its own to read", cases, item =>
            RefusedAsync(AccessScope.ForContractor(Ours, Somebody), new Specimens(Here, Ours), item.Type, item.State)
        );
    }

    [Fact]
    public Task EveryOwnedType_RowWithoutRegion_IsRefusedEvenToAJob() =>
        SweepAsync("writes without a region", AccessScope.ForSystem("tests"), new Specimens(Guid.Empty, Ours));

    [Fact]
    public async Task EveryType_WriteWithoutScope_IsRefused()
    {
        await using var db = database.Open(null);

        await Sweep.OverAsync(output, "entity types written without a scope", Specimens.TypesOf(db), type =>
            RefusedAsync(null, new Specimens(Here, Ours), type, EntityState.Added)
        );
    }

    [Theory]
    [InlineData(nameof(IRegionOwned.RegionId))]
    [InlineData(nameof(IContractorOwned.ContractorId))]
    public async Task EveryOwnedType_MovedRow_IsRefusedEvenToAJob(string owner)
    {
        await using var model = database.Open(null);
        var movable = Specimens.OwnedTypesOf(model).Where(type => type.FindProperty(owner) is not null);

        await Sweep.OverAsync(output, $"owned types for a changed {owner}", movable, async type =>
        {
            await using var db = database.Open(AccessScope.ForSystem("tests"));
            var entry = new Specimens(Here, Ours).Loose(db, type);
            entry.State = EntityState.Unchanged;
            entry.Property(owner).CurrentValue = Elsewhere;
            return await IsRefusedAsync(db) ? [] : [$"{type.ClrType.Name} moved"];
        });
    }

    [Fact]
    public async Task OwnRow_InItsScope_IsWritten()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        var contractor = new Contractor("12345678", "Bouwbedrijf De Linge B.V.");
        var region = new Core.Regions.Region("own-row", "Eigen regio", "Adviespunt", "sroi@example.nl");
        db.AddRange(contractor, region);
        await db.SaveChangesAsync();

        await using var scoped = database.Open(AccessScope.ForRegion(region.Id, Somebody));
        scoped.Add(new RegionContractor(region.Id, contractor.Id));

        (await scoped.SaveChangesAsync()).ShouldBe(1);
    }

    private async Task SweepAsync(string what, AccessScope scope, Specimens specimens)
    {
        await using var model = database.Open(null);
        var cases = Specimens.OwnedTypesOf(model).SelectMany(type => Writes.Select(state => (Type: type, State: state)));

        await Sweep.OverAsync(output, what, cases, item => RefusedAsync(scope, specimens, item.Type, item.State));
    }

    private async Task<IEnumerable<string>> RefusedAsync(AccessScope? scope, Specimens specimens, IEntityType type, EntityState state)
    {
        await using var db = database.Open(scope);
        specimens.Loose(db, type).State = state;
        return await IsRefusedAsync(db) ? [] : [$"{type.ClrType.Name}: {state} was not refused"];
    }

    /// <summary>Only the guard's own refusal counts: a broken foreign key would stop most of these rows as well.</summary>
    private static async Task<bool> IsRefusedAsync(DbContext db)
    {
        try
        {
            await db.SaveChangesAsync();
            return false;
        }
        catch (TenancyException)
        {
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
