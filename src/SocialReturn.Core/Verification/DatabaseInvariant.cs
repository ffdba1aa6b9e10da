using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Verification;

/// <summary>The engine's own check of its files and foreign keys. On SQL Server it takes a login that may run DBCC CHECKDB.</summary>
public sealed class DatabaseInvariant(PortalDbContext db) : IInvariant
{
    public int Number => 7;

    public string Name => "The database is whole";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return db.Database.IsSqlite() ? await CheckSqliteAsync(cancellationToken) : await CheckSqlServerAsync(cancellationToken);
        }
        catch (DbException error)
        {
            return new InvariantResult("the check of the engine", [error.Message]);
        }
    }

    private async Task<InvariantResult> CheckSqliteAsync(CancellationToken cancellationToken)
    {
        var pages = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellationToken);
        var keys = await db
            .Database.SqlQueryRaw<string>("SELECT DISTINCT \"table\" || ' -> ' || parent AS Value FROM pragma_foreign_key_check")
            .ToListAsync(cancellationToken);
        return new InvariantResult(
            "integrity_check and foreign_key_check",
            [.. pages.Where(answer => answer != "ok"), .. keys.Select(key => $"foreign key {key} points to nothing")]
        );
    }

    private async Task<InvariantResult> CheckSqlServerAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("DBCC CHECKDB WITH NO_INFOMSGS", cancellationToken);
        return new InvariantResult("DBCC CHECKDB", []);
    }
}
