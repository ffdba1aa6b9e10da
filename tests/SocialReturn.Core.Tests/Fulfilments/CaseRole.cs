using SocialReturn.Core.Accounts;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>Somebody who could try an act on a case of Merwedal in AV-regio, tendered by Gorinchem.</summary>
/// <param name="Name">As the table in docs/states.md calls it.</param>
/// <param name="Side">Whose acts are theirs; null for who has none in this case.</param>
/// <param name="Sees">Whether the case is there for them.</param>
public sealed record CaseRole(string Name, CaseSide? Side, bool Sees, Func<World, AccessScope> Scope)
{
    public static readonly IReadOnlyList<CaseRole> All =
    [
        new("contractor's owner", CaseSide.Contractor, true, world => world.At(world.Merwedal, world.Owner)),
        new("contractor's employee", CaseSide.Contractor, true, world => world.At(world.Merwedal, world.Member)),
        new("adviser", CaseSide.Desk, true, world => world.At(world.Av, world.Adviser)),
        new("administrator", CaseSide.Desk, true, world => world.At(world.Av, world.Administrator)),
        new("adviser of both sides", null, true, world => world.At(world.Av, world.SecondAdviser)),
        new("authority's reader", null, false, world => AccessScope.ForAuthority(world.Av.Id, world.Gorinchem.Id, ActorOf(world.Reader, Role.AuthorityReader))),
        new("other contractor", null, false, world => world.At(world.Groen, world.OtherOwner)),
        new("other region", null, false, world => world.At(world.Haaglanden, world.HaaglandenAdviser)),
        new("platform", null, false, world => AccessScope.ForPlatform(ActorOf(world.Platform, Role.PlatformAdministrator))),
    ];

    public bool MayDo(CaseSide? side) => side is not null && Side == side;

    private static Actor ActorOf(User person, Role role) => new(person.Id, person.DisplayName, role.ToString(), "127.0.0.1");
}
