using System.Text.RegularExpressions;
using MimeKit;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>A mail as its reader has it.</summary>
public sealed partial record ReceivedMail(string To, string Subject, string Text, IReadOnlyList<string> Attachments)
{
    /// <summary>Where the mail's button leads.</summary>
    public string Link => Links().Match(Text).Value;

    public static async Task<ReceivedMail> ReadAsync(string file)
    {
        using var message = await MimeMessage.LoadAsync(file);
        return new ReceivedMail(
            message.To.Mailboxes.Single().Address,
            message.Subject ?? "",
            (message.TextBody ?? "").Replace('\u00A0', ' '),
            [.. message.Attachments.OfType<MimePart>().Select(part => part.FileName ?? "")]
        );
    }

    [GeneratedRegex(@"https://localhost:\d+/\S+", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
