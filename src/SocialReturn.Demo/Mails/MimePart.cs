using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialReturn.Demo.Mails;

/// <summary>A mail file, or a part of one: as much of MIME as the portal's own mails use.</summary>
public sealed partial class MimePart
{
    private readonly byte[] body;

    private MimePart(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Headers = headers;
        this.body = body;
        Type = new ContentType(headers.GetValueOrDefault("Content-Type", "text/plain"));
        Parts = Type.Boundary is { } boundary ? Split(body, boundary) : [];
    }

    /// <summary>Unfolded; a name that occurs twice keeps both values on two lines.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    public ContentType Type { get; }

    public IReadOnlyList<MimePart> Parts { get; }

    public string FileName => Decode(Type.Name ?? "");

    /// <summary>Decoded, as a person reads it.</summary>
    public string Header(string name) => Decode(Headers.GetValueOrDefault(name, ""));

    /// <summary>The first text of a media type, within it or its parts.</summary>
    public string? Text(string mediaType) => All().FirstOrDefault(part => part.Type.MediaType == mediaType && !part.IsAttachment)?.ReadText();

    public IReadOnlyList<MimePart> Attachments() => [.. All().Where(part => part.IsAttachment)];

    public byte[] Content() => Header("Content-Transfer-Encoding").ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(Encoding.ASCII.GetString(body)),
        "quoted-printable" => QuotedPrintable(Encoding.ASCII.GetString(body)),
        _ => body,
    };

    public static MimePart Parse(byte[] file)
    {
        var (headers, rest) = ReadHeaders(file);
        return new MimePart(headers, rest);
    }

    private bool IsAttachment => Header("Content-Disposition").StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<MimePart> All() => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.All());

    private string ReadText() => Encoding.GetEncoding(Type.CharSet ?? "utf-8").GetString(Content()).ReplaceLineEndings("\n");

    private static (Dictionary<string, string> Headers, byte[] Body) ReadHeaders(byte[] content)
    {
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.UTF8.GetString(end < 0 ? content : content[..end]);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folding().Replace(head, " ").Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var name = line[..colon];
                var value = line[(colon + 1)..].Trim();
                headers[name] = headers.TryGetValue(name, out var former) ? former + "\n" + value : value;
            }
        }

        return (headers, end < 0 ? [] : content[(end + 4)..]);
    }

    private static List<MimePart> Split(byte[] body, string boundary)
    {
        // Latin 1 keeps every byte as one character, so that the parts come out as they went in.
        var text = Encoding.Latin1.GetString(body);
        return [.. text.Split("--" + boundary).Skip(1)
            .TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
            .Select(part => Parse(Encoding.Latin1.GetBytes(part.TrimStart('\r', '\n'))))];
    }

    private static string Decode(string value) =>
        EncodedWord().Replace(BetweenWords().Replace(value, ""), word =>
        {
            var bytes = word.Groups["kind"].Value is "B" or "b"
                ? Convert.FromBase64String(word.Groups["text"].Value)
                : QuotedPrintable(word.Groups["text"].Value.Replace('_', ' '));
            return Encoding.GetEncoding(word.Groups["set"].Value).GetString(bytes);
        });

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
            }
            else if (text.AsSpan(i + 1, 2) is not "\r\n")
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                i += 2;
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folding();

    /// <summary>White space between two encoded words is not part of the text (RFC 2047, section 6.2).</summary>
    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?(?<set>[^?]+)\?(?<kind>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
