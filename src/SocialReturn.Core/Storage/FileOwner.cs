using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SocialReturn.Core.Storage;

/// <summary>Whose a file is, on Linux: the framework tells its rights and not its owner.</summary>
public static partial class FileOwner
{
    public const uint Root = 0;

    private const int Here = -100;
    private const uint OwnerMask = 0x8;
    private const int OwnerOffset = 20;
    private const int StructureLength = 256;

    public static uint Me => OperatingSystem.IsLinux() ? EffectiveUser() : uint.MaxValue;

    /// <returns>Null when it is not there, or the system does not say.</returns>
    public static uint? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var found = new byte[StructureLength];
        return Look(Here, path, 0, OwnerMask, found) == 0 ? BinaryPrimitives.ReadUInt32LittleEndian(found.AsSpan(OwnerOffset)) : null;
    }

    /// <summary>As sudo -u takes it: a name, or # and the number.</summary>
    public static string NameOf(uint owner)
    {
        const string accounts = "/etc/passwd";
        var line = File.Exists(accounts)
            ? File.ReadLines(accounts).Select(line => line.Split(':')).FirstOrDefault(parts => parts.Length > 2 && parts[2] == owner.ToString())
            : null;
        return line is null ? $"'#{owner}'" : line[0];
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Look(int folder, string path, int flags, uint mask, [Out] byte[] found);
}
