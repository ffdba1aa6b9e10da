namespace SocialReturn.Web.Tests.Backup;

/// <summary>Tells when another process makes a file in a folder.</summary>
internal sealed class AppearingFile : IDisposable
{
    private readonly TaskCompletionSource appeared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileSystemWatcher watcher;

    public AppearingFile(string folder, string name)
    {
        watcher = new FileSystemWatcher(folder, name) { EnableRaisingEvents = true };
        watcher.Created += (_, _) => appeared.TrySetResult();
    }

    public Task Appeared => appeared.Task;

    public void Dispose() => watcher.Dispose();
}
