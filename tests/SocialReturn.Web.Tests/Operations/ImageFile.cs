using System.Text.Json;
using System.Text.RegularExpressions;
using SocialReturn.TestKit.Sources;

namespace SocialReturn.Web.Tests.Operations;

/// <summary>What the Dockerfile says of the image that is run, read from its last stage.</summary>
internal sealed partial class ImageFile
{
    private readonly List<string> lines;

    private ImageFile(string text) => lines = [.. Continued().Replace(text, " ").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    public IReadOnlyList<string> Bases => [.. All("FROM").Select(line => line.Split(' ')[0])];

    public string WorkingFolder => Last("WORKDIR");

    public string User => Last("USER");

    public IReadOnlyList<string> Volumes => JsonSerializer.Deserialize<string[]>(Last("VOLUME"))!;

    public IReadOnlyList<string> Entry => JsonSerializer.Deserialize<string[]>(Last("ENTRYPOINT"))!;

    public IReadOnlyList<string> HealthCommand => JsonSerializer.Deserialize<string[]>(Last("HEALTHCHECK").Split("CMD ")[1])!;

    /// <summary>As NAME=VALUE.</summary>
    public IReadOnlyList<string> Environment => [.. All("ENV").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>What is run while the image is built.</summary>
    public IReadOnlyList<string> Runs => [.. All("RUN")];

    public static ImageFile Read() => new(File.ReadAllText(Path.Combine(SourceTree.Root, "src/SocialReturn.Web/Dockerfile")));

    private string Last(string instruction) => All(instruction).Last();

    private IEnumerable<string> All(string instruction) =>
        lines.Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(line => line[(instruction.Length + 1)..].Trim());

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();
}
