using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>A row of everything, read in every kind of scope: the tables say who reads a row of each type, and why.</summary>
public sealed class IsolationTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string OwnDesk = "its desk";
    private const string OtherDesk = "another desk";
    private const string OwnContractor = "its contractor";
    private const string OtherContractor = "another contractor";
    private const string OwnAuthority = "its authority";
    private const string OtherAuthority = "another authority";
    private const string Platform = "the platform";
    private const string OwnAccount = "the person";
    private const string Visitor = "a visitor with a mailed link";
    private const string Job = "a job";
    private const string Nobody = "no scope";

    private static readonly Specimens Ours = new(Ids.New(), Ids.New());
    private static readonly Specimens Theirs = new(Ids.New(), Ids.New());
    private static readonly Actor Somebody = new(Ids.New(), "Somebody", "Adviser", "");

    private static readonly (string Name, AccessScope? Scope)[] Scopes =
    [
        (OwnDesk, AccessScope.ForRegion(Ours.RegionId, Somebody)),
        (OtherDesk, AccessScope.ForRegion(Theirs.RegionId, Somebody)),
        (OwnContractor, AccessScope.ForContractor(Ours.ContractorId, Somebody)),
        (OtherContractor, AccessScope.ForContractor(Theirs.ContractorId, Somebody)),
        (OwnAuthority, AccessScope.ForAuthority(Ours.RegionId, Ours.AuthorityId, Somebody)),
        (OtherAuthority, AccessScope.ForAuthority(Ours.RegionId, Ids.New(), Somebody)),
        (Platform, AccessScope.ForPlatform(Somebody)),
        (OwnAccount, AccessScope.ForPerson(Somebody with { UserId = Ours.PersonId })),
        (Visitor, AccessScope.ForPerson(Somebody with { UserId = Guid.Empty })),
        (Job, AccessScope.ForSystem("tests")),
        (Nobody, null),
    ];

    private static readonly Dictionary<Type, string[]> Readers = new()
    {
        [typeof(IReadByContractorAndDesk)] = [OwnDesk, OwnContractor, Job],
        [typeof(IReadByAuthorityToo)] = [OwnDesk, OwnContractor, OwnAuthority, Job],
        [typeof(IReadByDesk)] = [OwnDesk, Job],
        [typeof(IReadByEveryContractor)] = [OwnDesk, OwnContractor, OtherContractor, Job],
        [typeof(IReadByAuthoritiesToo)] = [OwnDesk, OwnContractor, OtherContractor, OwnAuthority, OtherAuthority, Job],
        [typeof(IReadByEverybody)] = [.. Scopes.Select(scope => scope.Name).Where(name => name != Nobody)],
        [typeof(IReadByPlatform)] = [Platform, Job],
        [typeof(IReadByPerson)] = [OwnAccount, Job],
        [typeof(IReadByJobs)] = [Job],
        [typeof(IReadToFindWhoAsks)] = [.. Scopes.Select(scope => scope.Name)],
    };

    /// <summary>Of a line that contractor and desk may read, and a mail about a region; the others have tests of their own.</summary>
    private static readonly Dictionary<string, string[]> OwnRules = new(StringComparer.Ordinal)
    {
        ["AuditEvent"] = [OwnDesk, OwnContractor, Job],
        ["Contractor"] = [OwnDesk, OwnContractor, OwnAuthority, Job],
        ["ContractorCertificate"] = [OwnDesk, OwnContractor, Job],
        ["OutgoingMail"] = [OwnDesk, Job],
    };

    private static readonly Dictionary<string, (Type Reader, string Why)> Table = new(StringComparer.Ordinal)
    {
        ["AmountLine"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["AuditEvent"] = (typeof(IReadByOwnRule), "each line says who reads it: ReaderTests"),
        ["ContractingAuthority"] = (typeof(IReadByAuthoritiesToo), "a contractor names one on a tender, a reader sees its own name"),
        ["Contractor"] = (typeof(IReadByOwnRule), "a region sees those it knows, a reader who carries its tenders"),
        ["ContractorCertificate"] = (typeof(IReadByOwnRule), "the holder and its daughters; of no other contractor's business"),
        ["DataProtectionKey"] = (typeof(IReadByJobs), "the framework reads it by a context of its own"),
        ["Delivery"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["DiscountChoice"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["Effort"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["EvidenceFile"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["EvidenceRequirement"] = (typeof(IReadByEveryContractor), "what a contractor has to bring"),
        ["FileFinding"] = (typeof(IReadByPlatform), "names a file that no row may know"),
        ["FormerRequirement"] = (typeof(IReadByEveryContractor), "what a contractor had to bring when it was asked"),
        ["IdempotencyKey"] = (typeof(IReadByPerson), "a form is sent twice by one person"),
        ["IdentityUserClaim`1"] = (typeof(IReadToFindWhoAsks), "the account"),
        ["IdentityUserLogin`1"] = (typeof(IReadToFindWhoAsks), "the account"),
        ["IdentityUserPasskey`1"] = (typeof(IReadToFindWhoAsks), "the account"),
        ["IdentityUserToken`1"] = (typeof(IReadToFindWhoAsks), "the account"),
        ["Invitation"] = (typeof(IReadToFindWhoAsks), "opened by its link, by somebody without an account"),
        ["JobHold"] = (typeof(IReadByJobs), "no job runs after a restore"),
        ["JobLease"] = (typeof(IReadByJobs), "which process runs a job"),
        ["KeptForm"] = (typeof(IReadByPerson), "what somebody typed before signing in again"),
        ["Membership"] = (typeof(IReadToFindWhoAsks), "which scope a person gets"),
        ["Note"] = (typeof(IReadByDesk), "advisers keep it for each other"),
        ["Notification"] = (typeof(IReadByContractorAndDesk), "told to a contractor by its desk"),
        ["ObligationDiscount"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["ObligationLine"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["OutgoingMail"] = (typeof(IReadByOwnRule), "whose administrator is told when it fails"),
        ["OwnerRequest"] = (typeof(IReadByContractorAndDesk), "whoever works there can object, the desk decides"),
        ["Participant"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["PendingSignIn"] = (typeof(IReadToFindWhoAsks), "between the two factors"),
        ["Placement"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["Region"] = (typeof(IReadByEverybody), "its name and rules are public"),
        ["RegionContractor"] = (typeof(IReadByContractorAndDesk), "that the one works with the other"),
        ["RegionProtocol"] = (typeof(IReadByEveryContractor), "public: the rules of the region on paper"),
        ["ReportDelivery"] = (typeof(IReadByDesk), "to whom a report went, others than the contractor among them"),
        ["ReportFailure"] = (typeof(IReadByDesk), "what went wrong at the portal is no news of the case"),
        ["ReportedMonth"] = (typeof(IReadByJobs), "the run of a month came to its end"),
        ["Round"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["SecondFactorReset"] = (typeof(IReadToFindWhoAsks), "by somebody who cannot get in"),
        ["SignInAttempt"] = (typeof(IReadToFindWhoAsks), "counted before anybody is known"),
        ["Stakeholder"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["StoreIdentity"] = (typeof(IReadByJobs), "which folder of files is this database's"),
        ["Supplier"] = (typeof(IReadByEveryContractor), "a purchase names one"),
        ["SupplierRecognition"] = (typeof(IReadByEveryContractor), "what a purchase there counts for"),
        ["TariffScheduleVersion"] = (typeof(IReadByAuthoritiesToo), "published tables are public"),
        ["Tender"] = (typeof(IReadByAuthorityToo), "the authority awarded it"),
        ["TenderReport"] = (typeof(IReadByAuthorityToo), "made for the authority too"),
        ["TurnoverReport"] = (typeof(IReadByContractorAndDesk), "a case"),
        ["User"] = (typeof(IReadToFindWhoAsks), "the account"),
        ["UserSession"] = (typeof(IReadToFindWhoAsks), "the cookie names one"),
    };

    public async Task InitializeAsync()
    {
        await using var db = database.Open(AccessScope.ForSystem("tests"));
        if (await db.Regions.AnyAsync(region => region.Id == Ours.RegionId))
        {
            return;
        }

        Ours.AddAll(db);
        Theirs.AddAll(db);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void EveryType_NamesTheReaderThatTheTableSays()
    {
        using var db = database.Open(null);
        var types = Specimens.TypesOf(db).Select(type => type.ClrType).ToList();

        Sweep.Over(output, "entity types against the table of readers", types, type => !Table.TryGetValue(type.Name, out var row)
                ? [$"{type.Name}: somebody has to say who reads it, and why"]
            : row.Reader != RowReaders.Of(type) ? [$"{type.Name}: {RowReaders.Of(type).Name}, where the table says {row.Reader.Name}: {row.Why}"]
            : []);
        Table.Keys.Except(types.Select(type => type.Name), StringComparer.Ordinal).ShouldBeEmpty("the table names types that are gone");
        Readers.Keys.Append(typeof(IReadByOwnRule)).ShouldBe(Known(), ignoreOrder: true, "each reader has its row");
        Enum.GetValues<AccessScopeKind>()
            .Except(Scopes.Select(scope => scope.Scope?.Kind).OfType<AccessScopeKind>())
            .ShouldBeEmpty("every kind of scope is tried");
    }

    [Fact]
    public async Task EveryType_InEveryKindOfScope_IsReadByNobodyElse()
    {
        await using var model = database.Open(null);
        var types = Specimens.TypesOf(model);
        var seen = types.ToDictionary(type => type.ClrType.Name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (name, scope) in Scopes)
        {
            await using var db = database.Open(scope);
            foreach (var type in types)
            {
                if (await SeesAsync(db, type))
                {
                    seen[type.ClrType.Name].Add(name);
                }
            }
        }

        Sweep.Over(output, $"entity types in {Scopes.Length} scopes", types, type =>
        {
            var (name, readers) = (type.ClrType.Name, seen[type.ClrType.Name]);
            var (reader, why) = Table[name];
            output.WriteLine($"{name}: {string.Join(", ", readers)} ({reader.Name}: {why})");
            var expected = reader == typeof(IReadByOwnRule) ? OwnRules[name] : Readers[reader];
            return readers.SequenceEqual(expected, StringComparer.Ordinal) ? [] : [$"{name}: read by {string.Join(", ", readers)}"];
        });
    }

    [Fact]
    public async Task MailAboutAnAccount_IsThePlatforms()
    {
        var key = Ids.New().ToString("N");
        await using (var system = database.Open(AccessScope.ForSystem("tests")))
        {
            system.OutgoingMails.Add(new OutgoingMail("noor@example.nl", "Uw account", "Tekst", key, new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc)));
            await system.SaveChangesAsync();
        }

        (await WhoSeesAsync(db => db.OutgoingMails.AnyAsync(mail => mail.UniqueKey == key))).ShouldBe([Platform, Job]);
    }

    [Fact]
    public async Task CertificateOfAMother_IsReadByItsDaughter()
    {
        Guid mother;
        await using (var system = database.Open(AccessScope.ForSystem("tests")))
        {
            var daughter = await system.Contractors.SingleAsync(contractor => contractor.Id == Ours.ContractorId);
            var terms = new Core.Contractors.CertificateTerms("pso-2", new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), null, [daughter.KvkNumber]);
            var certificate = new Core.Contractors.ContractorCertificate(Theirs.RegionId, Theirs.ContractorId, terms);
            certificate.ConfirmedBy(Somebody.UserId, Somebody.Name, new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc));
            mother = certificate.Id;
            system.ContractorCertificates.Add(certificate);
            await system.SaveChangesAsync();
        }

        (await WhoSeesAsync(db => db.ContractorCertificates.AnyAsync(row => row.Id == mother))).ShouldBe([OtherDesk, OwnContractor, OtherContractor, Job]);
    }

    [Fact]
    public async Task DraftOfATable_IsItsDesks()
    {
        var draft = new TariffScheduleVersion(Ours.RegionId, "draft", 1);
        await using (var system = database.Open(AccessScope.ForSystem("tests")))
        {
            system.TariffSchedules.Add(draft);
            await system.SaveChangesAsync();
        }

        (await WhoSeesAsync(db => db.TariffSchedules.AnyAsync(row => row.Id == draft.Id))).ShouldBe([OwnDesk, Job]);
    }

    private async Task<List<string>> WhoSeesAsync(Func<PortalDbContext, Task<bool>> sees)
    {
        var who = new List<string>();
        foreach (var (name, scope) in Scopes)
        {
            await using var db = database.Open(scope);
            if (await sees(db))
            {
                who.Add(name);
            }
        }

        return who;
    }

    private static IEnumerable<Type> Known() =>
        typeof(INamesReader).Assembly.GetTypes().Where(type => type.IsInterface && type != typeof(INamesReader) && typeof(INamesReader).IsAssignableFrom(type));

    private static async Task<bool> SeesAsync(PortalDbContext db, IEntityType type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
        var key = type.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!).ToList();
        var own = KeyOf(Ours.Made(type), key);
        return (await set.AsNoTracking().ToListAsync()).Exists(row => KeyOf(row, key).SequenceEqual(own));
    }

    private static List<object?> KeyOf(object row, List<PropertyInfo> key) =>
        [.. key.Select(property => property.GetValue(row)).Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value)];
}
