using SocialReturn.Web.Tests.Infrastructure;

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

    /// <summary>Waits for the file, as long as the process that is to make it lives.</summary>
    /// <exception cref="InvalidOperationException">It ended without.</exception>
    public async Task AppearsAsync(PortalProcess maker)
    {
        var end = maker.EndAsync();
        if (await Task.WhenAny(appeared.Task, end) == end && !File.Exists(Path.Combine(watcher.Path, watcher.Filter)))
        {
            var (code, output, errors) = await end;
            throw new InvalidOperationException($"'{watcher.Filter}' was not made; exit code {code}: {output}{string.Join('\n', errors)}");
        }
    }

    public void Dispose() => watcher.Dispose();
}
