using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, CurrentScope scope) : PortalDbContext(options, scope)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UsePortalConventions();
        configurationBuilder.UseSqlServerTypes();
    }

    /// <summary>A passkey's id may take 1023 bytes, a clustered key 900.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
