using System.Runtime.InteropServices;

namespace SocialReturn.Core.Storage;

/// <summary>
/// What the portal makes is for its own account: files 0600, folders 0700. Said once for the whole process, because the
/// database, its journal, logs, keys and mails are each made by somebody else's code.
/// </summary>
public static partial class OwnerOnly
{
    private const uint GroupAndOthers = 0b000_111_111;

    public static void FromHereOn()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask(GroupAndOthers);
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint Umask(uint mask);
}
