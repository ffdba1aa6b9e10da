namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Room for a package inside a package, which can only be read from any position. It is gone when it is closed, also when the process dies.</summary>
internal static class ScratchFile
{
    private const int InMemory = 1024 * 1024;

    public static Stream Create(long length)
    {
        if (length <= InMemory)
        {
            return new MemoryStream();
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
