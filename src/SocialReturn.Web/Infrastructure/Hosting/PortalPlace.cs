using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Logging;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>A folder or file that outlives the application, and the setting that names it.</summary>
/// <param name="IsTried">Whether a start tries to write there; the database and the files are looked at by whoever opens them.</param>
public sealed record PortalPlace(string Setting, string Path, bool IsTried = true)
{
    /// <summary>All that this configuration uses; the data folder first.</summary>
    public static IEnumerable<PortalPlace> Of(IConfiguration configuration, bool isDevelopment)
    {
        yield return new(DataFolder.Setting, DataFolder.Of(configuration).Path);
        if (DatabaseFile(configuration) is { } file)
        {
            yield return new(DatabaseOptions.ConnectionStringSetting, file, IsTried: false);
        }

        yield return new(StorageSetup.RootSetting, StorageSetup.Root(configuration), IsTried: false);
        yield return new(ParticipantSetup.KeyFolderSetting, ParticipantSetup.KeyFolder(configuration));
        if (DataProtectionSetup.Folder(configuration, isDevelopment) is { } keys)
        {
            yield return new(DataProtectionSetup.FolderSetting, keys);
        }

        var hasServer = configuration[SmtpSettings.HostSetting] is { Length: > 0 };
        if (configuration[MailOptions.FolderSetting] is { Length: > 0 } || (isDevelopment && !hasServer))
        {
            yield return new(MailOptions.FolderSetting, MailOptions.FolderOf(configuration), IsTried: !hasServer);
        }

        yield return new(LoggingSetup.FolderSetting, LoggingSetup.Folder(configuration));
    }

    /// <summary>Why nothing can be written there, in the words of the system; null when it can. What is not there yet is not made by asking.</summary>
    public string? Unwritable()
    {
        try
        {
            var there = Path;
            while (!Directory.Exists(there))
            {
                if (File.Exists(there))
                {
                    return $"'{there}' is a file.";
                }

                there = System.IO.Path.GetDirectoryName(there)!;
            }

            var probe = System.IO.Path.Combine(there, $".written-{Ids.New():n}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    /// <summary>Null for a server, and where the setting cannot be read: that is complained about elsewhere.</summary>
    private static string? DatabaseFile(IConfiguration configuration)
    {
        try
        {
            return DatabaseOptions.Read(configuration).File;
        }
        catch (SettingException)
        {
            return null;
        }
    }
}
