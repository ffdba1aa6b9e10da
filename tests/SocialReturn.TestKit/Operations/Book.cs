using System.Text.RegularExpressions;
using SocialReturn.TestKit.Sources;

namespace SocialReturn.TestKit.Operations;

/// <summary>The command lines of docs/operations.md.</summary>
public static partial class Book
{
    /// <summary>In the order of the book; what goes on in the next line is one.</summary>
    /// <param name="chapter">Only those below this heading; null for all.</param>
    public static IReadOnlyList<string> Lines(string? chapter = null) =>
        [
            .. Block()
                .Matches(Text(chapter))
                .SelectMany(block => block.Groups["lines"].Value.Replace("\\\n", "", StringComparison.Ordinal).Split('\n'))
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && line[0] != '#'),
        ];

    private static string Text(string? chapter)
    {
        var book = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/operations.md"));
        return chapter is null ? book : book.Split($"\n## {chapter}\n")[1].Split("\n## ")[0];
    }

    [GeneratedRegex(@"^```sh\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
