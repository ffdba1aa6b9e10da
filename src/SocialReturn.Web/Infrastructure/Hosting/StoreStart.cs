using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>At each start: whether the files are those of the database, and whether the database knows them all.</summary>
internal static partial class StoreStart
{
    /// <summary>In Development, before anything is made: a marked and full store whose database is gone is not filled with another demo.</summary>
    /// <exception cref="CannotStartException">So it is.</exception>
    public static void RefuseAbsentDatabase(this IServiceProvider services)
    {
        var files = services.GetRequiredService<FolderFileStore>();
        if (files.ReadMark() is not null && AbsentBesideFull(services.GetRequiredService<DatabaseOptions>(), files) is { } fault)
        {
            throw new CannotStartException([fault]);
        }
    }

    /// <returns>One line when the file of the database is not there, and files are; null otherwise, and for a server.</returns>
    public static string? AbsentBesideFull(DatabaseOptions database, FolderFileStore files) =>
        database.File is { } file && !File.Exists(file) && files.HoldsFiles && !files.IsHalfRestored
            ? $"There is no database '{file}', and '{files.Root}' holds files of one: put the database back from its backup, or name another folder in "
                + $"{StorageSetup.RootSetting}. The command adopt-store makes a new database for these files, if that is what you want."
            : null;

    /// <exception cref="CannotStartException">The files are those of another database.</exception>
    public static async Task PrepareStoreAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var services = app.Services.CreateAsyncScope();
        using var everywhere = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("start"));
        var identity = services.ServiceProvider.GetRequiredService<StoreIdentityService>();

        // Elsewhere the mark is written by the command migrate.
        var fault = app.Environment.IsDevelopment() ? await identity.BindAsync(cancellationToken) : await identity.FaultAsync(cancellationToken);
        if (fault is not null)
        {
            throw new CannotStartException([fault]);
        }

        if (await services.ServiceProvider.GetRequiredService<StrayFileService>().FindAsync(cancellationToken) is > 0 and var strays)
        {
            LogStrays(app.Logger, strays);
        }
    }

    [LoggerMessage(
        LogLevel.Critical,
        "{Count} FILES HAVE NO ROW: the database may be an older copy than the files. Nothing is removed; the platform administrator "
            + "sees them on /beheer/bestanden."
    )]
    private static partial void LogStrays(ILogger logger, int count);
}
