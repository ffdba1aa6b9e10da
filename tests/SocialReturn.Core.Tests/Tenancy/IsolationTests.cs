using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>Two regions with one contractor each and a row of everything: nobody reads what is another's.</summary>
public sealed class IsolationTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly Guid Region = Ids.New();
    private static readonly Guid OtherRegion = Ids.New();
    private static readonly Guid Contractor = Ids.New();
    private static readonly Guid OtherContractor = Ids.New();
    private static readonly Actor Somebody = new(Ids.New(), "Somebody", "Adviser", "");

    /// <summary>Read before anybody is known: to find out who asks.</summary>
    private static readonly string[] ReadableWithoutScope =
    [
        "DataProtectionKey",
        "IdempotencyKey",
        "IdentityUserClaim`1",
        "IdentityUserLogin`1",
        "IdentityUserPasskey`1",
        "IdentityUserToken`1",
        "Invitation",
        "JobLease",
        "KeptForm",
        "Membership",
        "PendingSignIn",
        "ReportedMonth",
        "SecondFactorReset",
        "SignInAttempt",
        "User",
        "UserSession",
    ];

    public async Task InitializeAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        if (await db.Regions.AnyAsync(region => region.Id == Region))
        {
            return;
        }

        new Specimens(Region, Contractor).AddAll(db);
        new Specimens(OtherRegion, OtherContractor).AddAll(db);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task EveryType_System_SeesTheRowsOfBoth()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));

        await Sweep.OverAsync(output, "entity types with two rows to hide", Specimens.TypesOf(db), async type =>
            (await RowsAsync(db, type)).Count >= 2 ? [] : [$"{type.ClrType.Name} has fewer than two rows"]
        );
    }

    [Fact]
    public async Task EveryType_WithoutScope_ReturnsNothing()
    {
        await using var db = database.Open(null);

        await Sweep.OverAsync(output, "entity types read without a scope", Specimens.TypesOf(db), async type =>
            (await RowsAsync(db, type)).Count > 0 == ReadableWithoutScope.Contains(type.ClrType.Name, StringComparer.Ordinal)
                ? []
                : [$"{type.ClrType.Name}: readable without a scope, or on the list, and not one of both"]
        );
    }

    [Fact]
    public async Task EveryOwnedType_Region_SeesItsOwnRowsOnly()
    {
        await using var db = database.Open(AccessScope.ForRegion(Region, Somebody));

        await Sweep.OverAsync(output, "owned types read by a region", Specimens.OwnedTypesOf(db), async type =>
            Only(type, await RowsAsync(db, type), row => row.RegionId == Region)
        );
    }

    [Fact]
    public async Task EveryCaseType_Contractor_SeesItsOwnRowsOnly()
    {
        await using var db = database.Open(AccessScope.ForContractor(Contractor, Somebody));
        var cases = Specimens.OwnedTypesOf(db).Where(type => typeof(IContractorOwned).IsAssignableFrom(type.ClrType));

        await Sweep.OverAsync(output, "case types read by a contractor", cases, async type =>
            Only(type, await RowsAsync(db, type), row => ((IContractorOwned)row).ContractorId == Contractor)
        );
    }

    [Fact]
    public async Task EveryCaseType_AuthorityWithoutTenders_SeesNothing()
    {
        await using var db = database.Open(AccessScope.ForAuthority(Region, Ids.New(), Somebody));
        var cases = Specimens.OwnedTypesOf(db).Where(type => typeof(IContractorOwned).IsAssignableFrom(type.ClrType));

        await Sweep.OverAsync(output, "case types read by another authority", cases, async type => Nothing(type, await RowsAsync(db, type)));
    }

    /// <summary>What a reader of an authority with a tender sees, and why. Everything else of the region is hidden: audit and mail too.</summary>
    private static readonly Dictionary<string, string> SeenByReader = new(StringComparer.Ordinal)
    {
        ["ContractingAuthority"] = "its own name",
        ["Contractor"] = "who carries its tenders",
        ["Region"] = "public",
        ["TariffScheduleVersion"] = "published tables are public",
        ["Tender"] = "its own",
        ["TenderReport"] = "its own",
    };

    [Fact]
    public async Task EveryType_ReaderOfAnAuthority_SeesWhatTheTableSays()
    {
        Guid authority,
            reported;
        await using (var system = database.Open(AccessScope.ForSystem("tests")))
        {
            authority = await system.Tenders.Where(tender => tender.RegionId == Region).Select(tender => tender.AuthorityId).SingleAsync();
            reported = await system.TenderReports.Where(report => report.RegionId == Region).Select(report => report.AuthorityId).SingleAsync();
        }

        await using var db = database.Open(AccessScope.ForAuthority(Region, authority, Somebody));
        await using var ofReport = database.Open(AccessScope.ForAuthority(Region, reported, Somebody));
        var types = Specimens.TypesOf(db).Where(type => !ReadableWithoutScope.Contains(type.ClrType.Name, StringComparer.Ordinal));

        await Sweep.OverAsync(output, "entity types read by an authority's reader", types, async type =>
            (await RowsAsync(type.ClrType == typeof(TenderReport) ? ofReport : db, type)).Count > 0 == SeenByReader.ContainsKey(type.ClrType.Name)
                ? []
                : [$"{type.ClrType.Name}: visible to a reader, or in the table, and not one of both"]
        );
    }

    [Fact]
    public async Task EveryOwnedType_Platform_SeesNoCaseData()
    {
        await using var db = database.Open(AccessScope.ForPlatform(Somebody));

        await Sweep.OverAsync(output, "owned types read by the platform", Specimens.OwnedTypesOf(db), async type => Nothing(type, await RowsAsync(db, type)));
    }

    [Fact]
    public async Task Contractors_Region_SeesThoseItKnows()
    {
        await using var db = database.Open(AccessScope.ForRegion(Region, Somebody));

        (await db.Contractors.Select(contractor => contractor.Id).ToListAsync()).ShouldBe([Contractor]);
    }

    [Fact]
    public async Task AuditAndMail_Region_SeesItsOwnOnly()
    {
        await using var db = database.Open(AccessScope.ForRegion(Region, Somebody));

        (await db.AuditEvents.Select(audit => audit.RegionId).ToListAsync()).ShouldBe([Region]);
        (await db.OutgoingMails.Select(mail => mail.RegionId).ToListAsync()).ShouldBe([Region]);
    }

    private static IEnumerable<string> Only(IEntityType type, List<object> rows, Func<IRegionOwned, bool> isOwn)
    {
        if (rows.Count == 0)
        {
            yield return $"{type.ClrType.Name}: the own row is hidden too";
        }

        if (!rows.Cast<IRegionOwned>().All(isOwn))
        {
            yield return $"{type.ClrType.Name}: a foreign row is visible";
        }
    }

    private static IEnumerable<string> Nothing(IEntityType type, List<object> rows) =>
        rows.Count == 0 ? [] : [$"{type.ClrType.Name}: {rows.Count} rows are visible"];

    private static async Task<List<object>> RowsAsync(PortalDbContext db, IEntityType type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
        return await set.AsNoTracking().ToListAsync();
    }
}
