using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Data;

/// <summary>Counts the rows of each table, and adds up each column of amounts: what a copy is held against.</summary>
public sealed class CensusReader(PortalDbContext db)
{
    public async Task<Census> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var cents = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            rows[table.Name] = await AskAsync("COUNT(*)", table.Name, cancellationToken);
            foreach (var column in table.Columns.Where(HoldsAnAmount))
            {
                cents[$"{table.Name}.{column.Name}"] = await AskAsync($"COALESCE(SUM({Quote(column.Name)}), 0)", table.Name, cancellationToken);
            }
        }

        return new Census(rows.ToImmutable(), cents.ToImmutable());
    }

    private static bool HoldsAnAmount(IColumn column) => column.PropertyMappings.Any(mapping => mapping.Property.DeclaringType.ClrType == typeof(Euro));

    private async Task<long> AskAsync(string what, string table, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            command.CommandText = $"SELECT {what} FROM {Quote(table)}";
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private string Quote(string name) => db.Database.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}

/// <param name="Rows">How many each table has.</param>
/// <param name="Cents">The sum of each column of amounts.</param>
public sealed record Census(ImmutableSortedDictionary<string, long> Rows, ImmutableSortedDictionary<string, long> Cents)
{
    public static readonly Census None = new(ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, long>.Empty);

    /// <returns>What the two do not agree about, the first; null when they are the same.</returns>
    public string? DifferenceWith(Census other) => Difference(Rows, other.Rows, "rows of") ?? Difference(Cents, other.Cents, "cents in");

    private static string? Difference(ImmutableSortedDictionary<string, long> one, ImmutableSortedDictionary<string, long> two, string unit) =>
        one
            .Keys.Union(two.Keys, StringComparer.Ordinal)
            .Where(name => one.GetValueOrDefault(name, -1) != two.GetValueOrDefault(name, -1))
            .Select(name => $"{one.GetValueOrDefault(name)} {unit} {name}, not {two.GetValueOrDefault(name)}")
            .FirstOrDefault();
}
