using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Mail;

/// <summary>A stored PDF that goes with a mail of its region.</summary>
/// <param name="Name">The name the reader sees.</param>
public sealed record MailAttachment(FileArea Area, Guid FileId, string Name)
{
    /// <summary>As the outbox keeps it: "Reports/{id}".</summary>
    internal string Place => $"{Area}/{FileId:n}";

    internal static MailAttachment At(string place, string name)
    {
        var parts = place.Split('/');
        return new MailAttachment(Enum.Parse<FileArea>(parts[0]), Guid.Parse(parts[1]), name);
    }
}
