using System.Runtime.InteropServices;

namespace SocialReturn.Core.Storage;

/// <summary>
/// Flushes a folder's own entry to the disk. On Linux a renamed file can otherwise be gone after a power cut although its
/// content was flushed; .NET has no call for it. Windows flushes the rename by itself.
/// </summary>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;

    /// <summary>Whether <see cref="FlushDisk"/> does what a flush of each file does: once, for any number of files.</summary>
    public static bool FlushesDisks => OperatingSystem.IsLinux();

    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            With(folder, Synchronise);
        }
    }

    /// <summary>All that was written to the disk of this folder, where the system can; elsewhere each file is flushed by itself.</summary>
    public static void FlushDisk(string folder)
    {
        if (FlushesDisks)
        {
            With(folder, SynchroniseDisk);
        }
    }

    private static void With(string folder, Func<int, int> flush)
    {
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder cannot be opened for flushing (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            if (flush(handle) != 0)
            {
                throw new IOException($"The folder cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronise(int handle);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SynchroniseDisk(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
