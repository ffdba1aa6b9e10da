using SocialReturn.Core.Storage;

namespace SocialReturn.Demo.Data;

/// <summary>
/// The files of the demo stand in a folder of their own until all of it is made: a first start that is killed leaves nothing among the
/// files of the portal, and the next one clears away what it left.
/// </summary>
internal sealed class DemoFiles : IDisposable
{
    private const string Unfinished = "demo-unfinished";

    private readonly string root;

    private DemoFiles(string root)
    {
        this.root = root;
        // Nothing waits for the disk at each of the many files.
        Store = new FolderFileStore(Folder, isDurable: false);
    }

    public FolderFileStore Store { get; }

    private string Folder => Path.Combine(root, Unfinished);

    public static DemoFiles Begin(string root)
    {
        var files = new DemoFiles(root);
        files.Clear();
        files.Store.CreateRoot();
        return files;
    }

    public void PutInPlace()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToList())
        {
            var target = Path.Combine(root, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
        }
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
