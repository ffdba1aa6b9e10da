using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Verification;

/// <summary>No row belongs to another region or contractor than the row it points to. Asked of every foreign key of the model.</summary>
public sealed class OwnershipInvariant(PortalDbContext db) : IInvariant
{
    public int Number => 6;

    public string Name => "Every row belongs to the region and contractor of its parent";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var pairs = Pairs().ToList();
        var breaches = new List<string>();
        foreach (var (key, owner) in pairs)
        {
            var count = await CountAsync(key, owner, cancellationToken);
            if (count > 0)
            {
                breaches.Add($"{count} rows of {key.DeclaringEntityType.ShortName()} have another {owner} than their {key.PrincipalEntityType.ShortName()}");
            }
        }

        return new InvariantResult($"{pairs.Count} foreign keys between owned tables", [.. breaches]);
    }

    private IEnumerable<(IForeignKey Key, string Owner)> Pairs()
    {
        foreach (var key in db.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredForeignKeys()))
        {
            if (key.Properties.Count == 1 && Both<IRegionOwned>(key))
            {
                yield return (key, nameof(IRegionOwned.RegionId));
                if (Both<IContractorOwned>(key))
                {
                    yield return (key, nameof(IContractorOwned.ContractorId));
                }
            }
        }
    }

    private static bool Both<T>(IForeignKey key) =>
        typeof(T).IsAssignableFrom(key.DeclaringEntityType.ClrType) && typeof(T).IsAssignableFrom(key.PrincipalEntityType.ClrType);

    private Task<int> CountAsync(IForeignKey key, string owner, CancellationToken cancellationToken)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var child = Table(names, key.DeclaringEntityType);
        var parent = Table(names, key.PrincipalEntityType);
        var reference = names.DelimitIdentifier(key.Properties[0].GetColumnName());
        var id = names.DelimitIdentifier(key.PrincipalKey.Properties[0].GetColumnName());
        var column = names.DelimitIdentifier(owner);

        // Names of the model only, none of a person's making.
        var sql =
            $"SELECT COUNT(*) AS {names.DelimitIdentifier("Value")} FROM {child} AS c INNER JOIN {parent} AS p ON c.{reference} = p.{id} WHERE c.{column} <> p.{column}";
        return db.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellationToken);
    }

    private static string Table(ISqlGenerationHelper names, IEntityType type) => names.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
}
