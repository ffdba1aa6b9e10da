using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Storage;

/// <summary>
/// Tells who runs the portal that a file is gone or another one: in the log, and remembered for readiness and for the administrator of
/// the platform. In a scope of its own: what the reader was about is not part of it.
/// </summary>
public sealed partial class FileAlarm(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileAlarm> log)
{
    public async Task RaiseAsync(FileFindingKind kind, FileArea area, Guid regionId, Guid fileId)
    {
        LogHarm(log, kind, area, fileId, regionId);
        await using var services = scopes.CreateAsyncScope();
        using var everywhere = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(FileAlarm)));
        var db = services.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.FileFindings.AnyAsync(finding => finding.Area == area && finding.FileId == fileId))
        {
            return;
        }

        db.FileFindings.Add(new FileFinding(kind, area, regionId, fileId, clock.UtcNow()));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException exception)
        {
            // Another reader was first, or the database takes nothing now: the line above is the alarm, and the next reader tries again.
            LogNotRemembered(log, exception);
        }
    }

    [LoggerMessage(
        LogLevel.Critical,
        "A FILE IS {Kind}: {Area} {FileId} of region {RegionId} is not what was stored, and was not handed out. Put it back from the backup."
    )]
    private static partial void LogHarm(ILogger log, FileFindingKind kind, FileArea area, Guid fileId, Guid regionId);

    [LoggerMessage(LogLevel.Information, "That file was not remembered now")]
    private static partial void LogNotRemembered(ILogger log, Exception exception);
}
