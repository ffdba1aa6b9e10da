using Shouldly;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>Every row belongs to a region, or the list says why it does not.</summary>
public sealed class OwnershipTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private static readonly Dictionary<string, string> OwnedByNoRegion = new(StringComparer.Ordinal)
    {
        ["AuditEvent"] = "some acts concern an account or a region as such; its own filter shows a region its own",
        ["Contractor"] = "a company exists once, whatever the number of its regions; RegionContractor decides who sees it",
        ["DataProtectionKey"] = "seals cookies and second factors of everybody; itself encrypted",
        ["FileFinding"] = "names a file that no row may know, so nobody's; ids, a place and a size",
        ["IdempotencyKey"] = "belongs to a person and holds nothing but ids",
        ["IdentityUserClaim`1"] = "belongs to a person",
        ["IdentityUserLogin`1"] = "belongs to a person",
        ["IdentityUserPasskey`1"] = "belongs to a person",
        ["IdentityUserToken`1"] = "belongs to a person",
        ["Invitation"] = "invites to a region, a contractor, an authority or the platform",
        ["JobHold"] = "says that no job runs after a restore; holds no case data",
        ["JobLease"] = "says which process runs a job; holds no case data",
        ["KeptForm"] = "belongs to a person, sealed for that person alone",
        ["Membership"] = "places a person in a region, a contractor, an authority or the platform",
        ["OutgoingMail"] = "mails about accounts belong to no region; its own filter shows a region its own",
        ["PendingSignIn"] = "belongs to a person who has not signed in yet",
        ["Region"] = "is the tenant",
        ["ReportedMonth"] = "says that the run of a month came to its end; holds no case data",
        ["SecondFactorReset"] = "concerns a person, whatever the regions that person works in",
        ["SignInAttempt"] = "counts before anybody is known",
        ["StoreIdentity"] = "says which folder of files is this database's",
        ["User"] = "a person can work in several regions",
        ["UserSession"] = "belongs to a person, and is read to find out who asks",
    };

    [Fact]
    public void EveryEntity_IsOwnedByARegion_OrListedWithAReason()
    {
        using var db = database.Open(null);
        var types = Specimens.TypesOf(db);

        Sweep.Over(output, "entity types for their owner", types, type =>
            typeof(IRegionOwned).IsAssignableFrom(type.ClrType) == OwnedByNoRegion.ContainsKey(type.ClrType.Name)
                ? [$"{type.ClrType.Name}: owned by a region, or on the list, and not both"]
                : []
        );

        OwnedByNoRegion.Keys.Except(types.Select(type => type.ClrType.Name), StringComparer.Ordinal).ShouldBeEmpty("the list names types that are gone");
    }

    [Fact]
    public void EveryOwnedEntity_Owner_CannotBeSetFromOutside()
    {
        using var db = database.Open(null);

        Sweep.Over(output, "owned entity types for a public owner", Specimens.OwnedTypesOf(db), type =>
            new[] { nameof(IRegionOwned.RegionId), nameof(IContractorOwned.ContractorId) }
                .Where(name => type.ClrType.GetProperty(name)?.SetMethod?.IsPublic == true)
                .Select(name => $"{type.ClrType.Name}.{name} has a public setter")
        );
    }
}
