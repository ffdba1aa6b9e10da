using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;

namespace SocialReturn.Demo.Mails;

/// <summary>The mails that the portal wrote to its folder instead of sending.</summary>
public sealed partial class MailFolder(MailOptions options)
{
    private const int Shown = 100;

    /// <summary>The newest first: their names begin with the time.</summary>
    public IReadOnlyList<WrittenMail> Newest() =>
        Directory.Exists(options.Folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(options.Folder, "*.eml")
                    .OrderByDescending(Path.GetFileName, StringComparer.Ordinal)
                    .Take(Shown)
                    .Select(Read)
                    .OfType<WrittenMail>(),
            ]
            : [];

    public WrittenMail? Find(Guid id)
    {
        var file = Path.Combine(options.Folder, PickupFolderTransport.FileName(id));
        return File.Exists(file) ? Read(file) : null;
    }

    /// <summary>Lets in the style attributes of this very mail and nothing else: no script, no image, no form.</summary>
    public static string PolicyFor(string html)
    {
        var hashes = StyleAttribute()
            .Matches(html)
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["style"].Value))
            .Distinct(StringComparer.Ordinal)
            .Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        return $"sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'unsafe-hashes' {string.Join(' ', hashes)}";
    }

    private static WrittenMail? Read(string file) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "n", out var id)
            ? new WrittenMail(id, MimeMessage.Load(file), DutchTime.ToDutch(File.GetLastWriteTimeUtc(file)))
            : null;

    [GeneratedRegex("style=\"(?<style>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleAttribute();
}

public sealed record WrittenMail(Guid Id, MimeMessage Content, DateTime WrittenAt)
{
    public string Subject => Content.Subject ?? "";

    public string Text => Content.TextBody?.ReplaceLineEndings("\n") ?? "";

    public IReadOnlyList<MimePart> Attachments => [.. Content.Attachments.OfType<MimePart>()];
}
