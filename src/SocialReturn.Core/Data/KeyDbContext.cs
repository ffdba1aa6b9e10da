using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace SocialReturn.Core.Data;

/// <summary>
/// The keys that seal cookies and second factors, in the database that all nodes share. A context of its own: the framework asks
/// for them before there is a request or a job, without a scope, and saves them in its own way.
/// </summary>
public sealed class KeyDbContext(DbContextOptions<KeyDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}
