using System.Runtime.CompilerServices;

namespace SocialReturn.TestKit.Sources;

/// <summary>The files of the project as they stand on disk, without what the build made.</summary>
public static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts", "App_Data", "assets", ".git", ".vs", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <param name="folder">Relative to the root, with forward slashes; empty for everything.</param>
    /// <param name="patterns">As "*.cs".</param>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] patterns)
    {
        var top = new DirectoryInfo(Path.Combine(Root, folder));
        return [.. Walk(top, patterns).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder, string[] patterns) =>
        patterns
            .SelectMany(folder.EnumerateFiles)
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))
            .Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => Walk(inner, patterns)));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SocialReturn.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests that read sources run from a checkout of the project.");
    }
}

/// <param name="Path">Relative to the root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, index) => (index + 1, line));

    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);
}
