using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>One row of any entity type, made from the model: a new type is in the guards without anybody adding it.</summary>
internal sealed class Specimens(Guid regionId, Guid contractorId)
{
    private readonly Dictionary<Type, object> made = [];

    public Guid RegionId { get; } = regionId;

    public Guid ContractorId { get; } = contractorId;

    public Guid AuthorityId { get; } = Ids.New();

    public Guid PersonId { get; } = Ids.New();

    public static IReadOnlyList<IEntityType> TypesOf(PortalDbContext db) =>
        [.. db.Model.GetEntityTypes().Where(type => !type.IsAbstract() && !type.IsOwned()).OrderBy(type => type.ClrType.Name, StringComparer.Ordinal)];

    public static IEnumerable<IEntityType> OwnedTypesOf(PortalDbContext db) => TypesOf(db).Where(type => typeof(IRegionOwned).IsAssignableFrom(type.ClrType));

    /// <summary>Adds one row of every type, parents first.</summary>
    public void AddAll(PortalDbContext db)
    {
        foreach (var type in TypesOf(db))
        {
            Add(db, type);
        }
    }

    /// <summary>The row that was added of a type.</summary>
    public object Made(IEntityType type) => made[type.ClrType];

    /// <summary>A row that nothing tracks yet; its parents are not made.</summary>
    public EntityEntry Loose(PortalDbContext db, IEntityType type)
    {
        var entry = db.Entry(Activator.CreateInstance(type.ClrType, nonPublic: true)!);
        Fill(entry, type);
        if (entry.Entity is IdentityUserPasskey<Guid> passkey)
        {
            passkey.Data = new IdentityPasskeyData
            {
                PublicKey = [1],
                AttestationObject = [1],
                ClientDataJson = [1],
            };
        }

        return entry;
    }

    private object Add(PortalDbContext db, IEntityType type)
    {
        if (made.TryGetValue(type.ClrType, out var known))
        {
            return known;
        }

        var entry = Loose(db, type);
        // A placement has its person, whom a region sees by what was sent in.
        foreach (var key in type.GetForeignKeys().Where(key => key.IsRequired || key.PrincipalEntityType.ClrType == typeof(Core.Participants.Participant)))
        {
            var principal = TypesOf(db).First(candidate => key.PrincipalEntityType.IsAssignableFrom(candidate));
            Point(entry, key, db.Entry(Add(db, principal)));
        }

        db.Add(entry.Entity);
        return made[type.ClrType] = entry.Entity;
    }

    private static void Point(EntityEntry entry, IForeignKey key, EntityEntry principal)
    {
        for (var index = 0; index < key.Properties.Count; index++)
        {
            entry.Property(key.Properties[index].Name).CurrentValue = principal.Property(key.PrincipalKey.Properties[index].Name).CurrentValue;
        }
    }

    private void Fill(EntityEntry entry, IEntityType type)
    {
        foreach (var property in type.GetProperties())
        {
            entry.Property(property.Name).CurrentValue = ValueFor(entry, property);
        }
    }

    private object? ValueFor(EntityEntry entry, IProperty property) =>
        (property.Name, property.ClrType) switch
        {
            // The tenant itself is a row too: it is the one that everything else points to.
            (nameof(Entity.Id), _) when entry.Entity is Core.Regions.Region => RegionId,
            (nameof(Entity.Id), _) when entry.Entity is Core.Contractors.Contractor => ContractorId,
            (nameof(Entity.Id), _) when entry.Entity is Core.Regions.ContractingAuthority => AuthorityId,
            (nameof(Entity.Id), _) when entry.Entity is Core.Accounts.User => PersonId,
            (nameof(IRegionOwned.RegionId), _) => RegionId,
            (nameof(IContractorOwned.ContractorId), _) => ContractorId,
            (nameof(IReadByAuthorityToo.AuthorityId), var type) when type == typeof(Guid) => AuthorityId,
            (nameof(IReadByPerson.UserId), var type) when type == typeof(Guid) => PersonId,
            _ when property == property.DeclaringType.ContainingEntityType.FindDiscriminatorProperty() => entry.Metadata.GetDiscriminatorValue(),
            (_, var type) when type == typeof(Core.Tariffs.TariffStatus) => Core.Tariffs.TariffStatus.Published,
            // Sent in: a draft would be hidden from its region, which has tests of its own.
            (nameof(Core.Fulfilments.Fulfilment.ProposedAt) or nameof(Core.Fulfilments.Delivery.ClaimedAt), _) => new DateTime(
                2026,
                3,
                12,
                9,
                0,
                0,
                DateTimeKind.Utc
            ),
            (_, var type) when type == typeof(Core.Auditing.Reader) => Core.Auditing.Reader.ContractorAndDesk,
            (_, var type) when type == typeof(Guid) => Ids.New(),
            (_, var type) when type == typeof(byte[]) => Ids.New().ToByteArray(),
            (_, var type) when type == typeof(string) && !property.IsNullable => Text(property),
            (_, var type) when type == typeof(DateTime) => new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc),
            (_, var type) when type == typeof(DateOnly) => new DateOnly(2026, 3, 12),
            _ => entry.Property(property.Name).CurrentValue,
        };

    private static string Text(IProperty property) => Ids.New().ToString("N")[^Math.Min(32, property.GetMaxLength() ?? 32)..];
}
