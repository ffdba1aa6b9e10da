using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.Demo.Personas;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Demo.Data;

/// <summary>The personas and the people around them. Nobody has a password: the demo's buttons sign in.</summary>
internal static class DemoPeople
{
    public static IEnumerable<object> Rows(DemoStage stage)
    {
        var places = PersonaPlaces(stage);
        foreach (var persona in DemoPersonas.All.Where(persona => persona.Mail is not null))
        {
            var person = Person(stage, persona.Mail!, persona.Name);
            yield return person;
            yield return new Membership(person.Id, places[persona.Mail!]);
        }

        foreach (var row in OtherPeople(stage).Concat(ContractorOwners(stage)))
        {
            yield return row;
        }

        stage.Advisers = stage
            .Regions.Keys.SelectMany(slug => AdvisersOf(slug).Select(mail => (slug, User: stage.Users[mail])))
            .ToLookup(row => row.slug, row => row.User);
    }

    private static IEnumerable<object> OtherPeople(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("people.csv"))
        {
            if (!stage.Users.TryGetValue(row["mail"], out var person))
            {
                yield return person = Person(stage, row["mail"], row["name"]);
            }

            yield return new Membership(person.Id, PlaceOf(stage, Enum.Parse<Role>(row["role"]), row["place"]));
        }
    }

    private static IEnumerable<object> ContractorOwners(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("contractors.csv"))
        {
            var mail = $"{row["owner"].ToLowerInvariant().Replace(' ', '.')}@{row["domain"]}";
            if (!stage.Users.TryGetValue(mail, out var person))
            {
                yield return person = Person(stage, mail, row["owner"]);
                yield return new Membership(person.Id, MembershipPlace.Contractor(stage.Contractors[row["name"]].Id, owner: true));
            }

            stage.Owners.Add(row["name"], person);
        }
    }

    private static IEnumerable<string> AdvisersOf(string slug) =>
        DemoTable
            .Read("people.csv")
            .Where(row => row["place"] == slug)
            .Select(row => row["mail"])
            .Prepend(slug == DemoRegions.Av ? DemoAccounts.Adviser : DemoAccounts.HaaglandenAdviser);

    private static User Person(DemoStage stage, string mail, string name)
    {
        var user = new User(mail, name);
        stage.Users.Add(mail, user);
        return user;
    }

    private static MembershipPlace PlaceOf(DemoStage stage, Role role, string place) =>
        role switch
        {
            Role.Adviser => MembershipPlace.Region(stage.Regions[place].Id, administrator: false),
            Role.AuthorityReader => MembershipPlace.Authority(stage.Authorities[place].RegionId, stage.Authorities[place].Id),
            _ => MembershipPlace.Contractor(stage.Contractors[place].Id, owner: false),
        };

    private static Dictionary<string, MembershipPlace> PersonaPlaces(DemoStage stage)
    {
        var (av, haaglanden) = (stage.Regions[DemoRegions.Av], stage.Regions[DemoRegions.Haaglanden]);
        var contractors = DemoTable.Read("contractors.csv");
        var authority = stage.Authorities.Values.First(authority => authority.RegionId == av.Id);
        return new(StringComparer.Ordinal)
        {
            [DemoAccounts.Contractor] = MembershipPlace.Contractor(stage.Contractors[contractors[0]["name"]].Id, owner: true),
            [DemoAccounts.OtherContractor] = MembershipPlace.Contractor(stage.Contractors[contractors[1]["name"]].Id, owner: true),
            [DemoAccounts.Adviser] = MembershipPlace.Region(av.Id, administrator: false),
            [DemoAccounts.HaaglandenAdviser] = MembershipPlace.Region(haaglanden.Id, administrator: false),
            [DemoAccounts.Administrator] = MembershipPlace.Region(av.Id, administrator: true),
            [DemoAccounts.AuthorityReader] = MembershipPlace.Authority(av.Id, authority.Id),
            [DemoAccounts.Platform] = MembershipPlace.Platform(),
        };
    }
}
