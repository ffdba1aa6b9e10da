using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>The portal on the embedded engine: every write passes the <see cref="WriteGate"/>.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, CurrentScope scope, WriteGate gate)
    : PortalDbContext(options, scope)
{
    private bool insideGate;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CheckLengths();
        return WriteAsync(token => base.SaveChangesAsync(acceptAllChangesOnSuccess, token), cancellationToken);
    }

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
            cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UsePortalConventions();
        configurationBuilder.UseSqliteTypes();
    }

    /// <summary>SQLite takes a text of any length; SQL Server would refuse it, so this engine does too.</summary>
    private void CheckLengths()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is { } room && text.Length > room)
                {
                    throw new DbUpdateException($"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}: {text.Length} characters, there is room for {room}.");
                }
            }
        }
    }
}
