using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Logging;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>There is room on the disks that grow, while there is still time to act.</summary>
internal sealed class SpaceCheck(IConfiguration configuration, DatabaseOptions database, FolderFileStore files, LogFile log) : IReadinessCheck
{
    public const string Setting = "Health:FreeMegabytes";

    public const int UsualMegabytes = 500;

    private const long Megabyte = 1L << 20;

    public string Name => "space";

    public string Title => ReadinessTexts.Space;

    public string Advice => ReadinessTexts.SpaceAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        var limit = configuration.GetValue(Setting, UsualMegabytes);
        string?[] folders = [Path.GetDirectoryName(database.File), files.Root, log.Folder, DataFolder.Of(configuration).Path];
        var tight = folders
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .Select(folder => (Folder: folder, Free: new DriveInfo(folder).AvailableFreeSpace / Megabyte))
            .Where(disk => disk.Free < limit)
            .Select(disk => $"'{disk.Folder}' has {disk.Free} MB free")
            .ToList();
        return Task.FromResult(tight.Count == 0 ? null : $"{string.Join(", ", tight)}; {Setting} is {limit}");
    }
}
