using Microsoft.EntityFrameworkCore;

namespace SocialReturn.Core.Data;

/// <summary>Whether the database takes a write at this moment. What is written is rolled back.</summary>
public static class DatabaseProbe
{
    private const string WriteAndTakeBack =
        "SET XACT_ABORT ON; BEGIN TRANSACTION; "
        + "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES (N'probe', N'probe'); ROLLBACK TRANSACTION;";

    /// <summary>Waits in line with the other writers. Ends without a fault when the write went well.</summary>
    public static Task ProveWritingAsync(this PortalDbContext db, DatabaseOptions database, CancellationToken cancellationToken) =>
        database.File is null
            ? db.Database.ExecuteSqlRawAsync(WriteAndTakeBack, cancellationToken)
            : db.WriteAsync(
                async token =>
                {
                    await SqliteFile.ProveWritingAsync(database, token);
                    return true;
                },
                cancellationToken
            );
}
