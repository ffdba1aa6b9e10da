using SocialReturn.Core.Common;

namespace SocialReturn.Demo.Data;

/// <summary>Held by the one process that makes the demo data on this machine. It ends with its process; the empty file may stay.</summary>
internal static class DemoTurn
{
    private const string FileName = "demo.making";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<FileStream> TakeAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(DataFolder.Of(configuration).Path);
        var file = Path.Combine(folder.FullName, FileName);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
