using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

public enum SidesSign
{
    /// <summary>The same account works for the region and for the contractor.</summary>
    SameAccount,

    /// <summary>Two accounts with one name.</summary>
    SameName,

    /// <summary>The mail address of the adviser is at the contractor's own domain.</summary>
    SameDomain,
}

/// <summary>Somebody of the region who may be somebody of a contractor as well.</summary>
public sealed record SidesFlag
{
    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    public required Guid ContractorId { get; init; }

    public required string Contractor { get; init; }

    public required string OtherName { get; init; }

    public required string OtherMail { get; init; }

    public required SidesSign Sign { get; init; }
}

/// <summary>
/// Finds who may work on both sides of a decision. The same account is refused by <see cref="DecidingSides"/>; two accounts of one
/// person cannot be known for sure, so their signs are shown to people.
/// </summary>
public sealed class SidesReader(PortalDbContext db, CurrentScope scope)
{
    /// <summary>Domains that anybody can have an address at: sharing one says nothing.</summary>
    private static readonly HashSet<string> PublicDomains = new(StringComparer.Ordinal)
    {
        "GMAIL.COM",
        "GOOGLEMAIL.COM",
        "OUTLOOK.COM",
        "OUTLOOK.NL",
        "HOTMAIL.COM",
        "HOTMAIL.NL",
        "LIVE.COM",
        "LIVE.NL",
        "MSN.COM",
        "YAHOO.COM",
        "YAHOO.NL",
        "ICLOUD.COM",
        "ME.COM",
        "PROTON.ME",
        "PROTONMAIL.COM",
        "GMX.COM",
        "GMX.NET",
        "KPNMAIL.NL",
        "KPNPLANET.NL",
        "PLANET.NL",
        "HETNET.NL",
        "HOME.NL",
        "ZIGGO.NL",
        "UPCMAIL.NL",
        "CASEMA.NL",
        "CHELLO.NL",
        "QUICKNET.NL",
        "XS4ALL.NL",
        "TELFORT.NL",
        "TELE2.NL",
        "ONLINE.NL",
        "SOLCON.NL",
        "CAIWAY.NL",
        "DELTA.NL",
        "ZEELANDNET.NL",
        "FREEDOM.NL",
        "TISCALI.NL",
        "WANADOO.NL",
        "VERSATEL.NL",
    };

    /// <summary>The signs about the actor and one contractor: the adviser sees them where the decision is made.</summary>
    public async Task<IReadOnlyList<SidesFlag>> OfActorAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        var actor = scope.Actor.UserId;
        return await ReadAsync(person => person.UserId == actor, contractorId, cancellationToken);
    }

    /// <summary>The signs about everybody who decides in this region and every contractor that it knows.</summary>
    public Task<IReadOnlyList<SidesFlag>> OfRegionAsync(CancellationToken cancellationToken) => ReadAsync(_ => true, null, cancellationToken);

    private async Task<IReadOnlyList<SidesFlag>> ReadAsync(Func<Person, bool> wanted, Guid? contractorId, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return [];
        }

        var deciders = await PeopleAsync(
            db.Memberships.Where(row => row.RegionId == regionId && (row.Role == Role.Adviser || row.Role == Role.RegionAdministrator)),
            cancellationToken
        );
        var contractors = await db
            .Contractors.AsNoTracking()
            .Where(row => contractorId == null || row.Id == contractorId)
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var known = db.Contractors.Where(row => contractorId == null || row.Id == contractorId).Select(row => (Guid?)row.Id);
        var others = await PeopleAsync(db.Memberships.Where(row => known.Contains(row.ContractorId)), cancellationToken);
        var here = deciders.Where(wanted).ToList();
        return
        [
            .. from person in here
            from other in others
            let sign = SignOf(person, other)
            where sign is not null
            orderby person.Name, contractors[other.ContractorId!.Value]
            let contractor = other.ContractorId!.Value
            select new SidesFlag
            {
                UserId = person.UserId,
                Name = person.Name,
                ContractorId = contractor,
                Contractor = contractors[contractor],
                OtherName = other.Name,
                OtherMail = other.Mail,
                Sign = sign.Value,
            },
        ];
    }

    private async Task<List<Person>> PeopleAsync(IQueryable<Membership> memberships, CancellationToken cancellationToken) =>
        (
            await memberships
                .AsNoTracking()
                .Join(db.Users, membership => membership.UserId, user => user.Id, (membership, user) => new { membership, user })
                .Select(row => new Person(row.user.Id, row.user.DisplayName, row.user.Email ?? "", row.membership.ContractorId))
                .ToListAsync(cancellationToken)
        )
            .DistinctBy(person => (person.UserId, person.ContractorId))
            .ToList();

    private static SidesSign? SignOf(Person person, Person other) =>
        person.UserId == other.UserId ? SidesSign.SameAccount
        : NameOf(person) == NameOf(other) ? SidesSign.SameName
        : DomainOf(person) is { Length: > 0 } domain && domain == DomainOf(other) && !PublicDomains.Contains(domain) ? SidesSign.SameDomain
        : null;

    private static string NameOf(Person person) => string.Concat(person.Name.Where(char.IsLetter)).ToUpperInvariant();

    private static string DomainOf(Person person) => MailRules.Normalize(person.Mail[(person.Mail.LastIndexOf('@') + 1)..]);

    private sealed record Person(Guid UserId, string Name, string Mail, Guid? ContractorId);
}
