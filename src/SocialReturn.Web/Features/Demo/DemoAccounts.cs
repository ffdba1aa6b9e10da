using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Demo;

/// <summary>The personas with the places they work in. Everything else of the demo is built around them.</summary>
public static class DemoAccounts
{
    /// <summary>Adds the personas to a database without accounts.</summary>
    public static async Task AddDemoAccountsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(DemoAccounts)));
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        Add(db);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Add(PortalDbContext db)
    {
        var av = new Region("av-regio", "AV-regio", "Adviespunt SROI AV-regio", "sroi@avregio.example");
        var haaglanden = new Region("haaglanden", "Haaglanden", "Social Return Haaglanden", "socialreturn@srhaaglanden.example");
        var gorinchem = new ContractingAuthority(av.Id, "Gemeente Gorinchem");
        var merwedal = new Contractor("30112233", "Merwedal Infra B.V.");
        var groen = new Contractor("30445566", "Groenvoorziening Van Leer B.V.");
        db.AddRange(av, haaglanden, gorinchem, merwedal, groen);
        db.AddRange(new RegionContractor(av.Id, merwedal.Id), new RegionContractor(haaglanden.Id, merwedal.Id), new RegionContractor(av.Id, groen.Id));

        Dictionary<string, MembershipPlace> places = new(StringComparer.Ordinal)
        {
            [DemoPersonas.ContractorMail] = MembershipPlace.Contractor(merwedal.Id, owner: true),
            [DemoPersonas.OtherContractorMail] = MembershipPlace.Contractor(groen.Id, owner: true),
            [DemoPersonas.AdviserMail] = MembershipPlace.Region(av.Id, administrator: false),
            [DemoPersonas.HaaglandenAdviserMail] = MembershipPlace.Region(haaglanden.Id, administrator: false),
            [DemoPersonas.AdministratorMail] = MembershipPlace.Region(av.Id, administrator: true),
            [DemoPersonas.AuthorityReaderMail] = MembershipPlace.Authority(av.Id, gorinchem.Id),
            [DemoPersonas.PlatformMail] = MembershipPlace.Platform(),
        };
        foreach (var persona in DemoPersonas.All.Where(persona => persona.Mail is not null))
        {
            var user = new User(persona.Mail!, persona.Name);
            db.Users.Add(user);
            db.Memberships.Add(new Membership(user.Id, places[persona.Mail!]));
        }
    }
}
