using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>The portal on the embedded engine: every write passes the <see cref="WriteGate"/>.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, CurrentScope scope, WriteGate gate) : PortalDbContext(options, scope)
{
    private bool insideGate;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        WriteAsync(token => base.SaveChangesAsync(acceptAllChangesOnSuccess, token), cancellationToken);

    internal override async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        if (insideGate)
        {
            return await write(cancellationToken);
        }

        return await gate.PassAsync(
            async () =>
            {
                insideGate = true;
                try
                {
                    return await write(cancellationToken);
                }
                finally
                {
                    insideGate = false;
                }
            },
            cancellationToken
        );
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UsePortalConventions();
        configurationBuilder.UseSqliteTypes();
    }

    /// <summary>SQLite keeps a text of any length and a number of any scale; SQL Server refuses the one and rounds the other.</summary>
    protected override void CheckRoom()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties.Where(property => !Fits(property)))
            {
                throw new DbUpdateException($"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}: no room for {property.CurrentValue}.");
            }
        }
    }

    private static bool Fits(PropertyEntry property) =>
        property.CurrentValue switch
        {
            string text => property.Metadata.GetMaxLength() is not { } room || text.Length <= room,
            decimal number => property.Metadata.GetScale() is not { } scale || decimal.Round(number, scale) == number,
            _ => true,
        };
}
