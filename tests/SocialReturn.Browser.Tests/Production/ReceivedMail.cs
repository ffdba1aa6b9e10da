using System.Text;
using System.Text.RegularExpressions;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>A mail as its reader has it.</summary>
public sealed partial record ReceivedMail(string To, string Subject, string Text, IReadOnlyList<string> Attachments)
{
    /// <summary>Where the mail's button leads.</summary>
    public string Link => Links().Match(Text).Value;

    public static async Task<ReceivedMail> ReadAsync(string file)
    {
        var raw = (await File.ReadAllTextAsync(file, Encoding.ASCII)).Replace("\r\n", "\n", StringComparison.Ordinal);
        var parts = PartsOf(raw).ToList();
        return new ReceivedMail(
            Address().Match(HeaderOf(raw, "To")).Value,
            WordsOf(HeaderOf(raw, "Subject")),
            string.Concat(parts.Where(part => HeaderOf(part, "Content-Type").StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)).Select(BodyOf)).Replace('\u00A0', ' '),
            [.. parts.Select(part => FileName().Match(HeaderOf(part, "Content-Disposition") + HeaderOf(part, "Content-Type")).Groups["name"].Value).Where(name => name.Length > 0)]);
    }

    private static IEnumerable<string> PartsOf(string entity) =>
        Boundary().Match(HeaderOf(entity, "Content-Type")).Groups["boundary"].Value is { Length: > 0 } boundary
            ? entity[(entity.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split("--" + boundary).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).SelectMany(part => PartsOf(part.TrimStart('\n')))
            : [entity];

    /// <summary>With its folded lines joined; empty when there is none.</summary>
    private static string HeaderOf(string entity, string name)
    {
        var head = entity.Split("\n\n", 2)[0];
        return Regex.Match(head, $@"^{name}:\s*(?<value>.*(\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value.Replace("\n", "", StringComparison.Ordinal);
    }

    private static string BodyOf(string part)
    {
        var body = part.Split("\n\n", 2) is [_, var rest] ? rest : "";
        return HeaderOf(part, "Content-Transfer-Encoding").ToUpperInvariant() switch
        {
            "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            "QUOTED-PRINTABLE" => Unquote(body.Replace("=\n", "", StringComparison.Ordinal)),
            _ => body,
        };
    }

    private static string WordsOf(string header) =>
        Word().Replace(header.Replace("?= =?", "?==?", StringComparison.Ordinal), word => word.Groups["kind"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            : Unquote(word.Groups["text"].Value.Replace('_', ' ')));

    private static string Unquote(string text) =>
        Encoding.UTF8.GetString([.. Regex.Split(text, "(?<octet>=[0-9A-Fa-f]{2})", RegexOptions.None, TimeSpan.FromSeconds(1))
            .SelectMany(piece => piece is ['=', _, _] ? Convert.FromHexString(piece[1..]) : Encoding.UTF8.GetBytes(piece))]);

    [GeneratedRegex(@"https://localhost:\d+/\S+", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("boundary=\"?(?<boundary>[^\";]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex("name=\"?(?<name>[^\";]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQbq])\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Word();
}
