using System.Globalization;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Mail;

/// <summary>A stored PDF that goes with a mail of its region.</summary>
/// <param name="Stored">What was stored: another content does not leave.</param>
/// <param name="Name">The name the reader sees.</param>
public sealed record MailAttachment(FileArea Area, Guid FileId, StoredFile Stored, string Name)
{
    /// <summary>As the outbox keeps it: "Reports/{id}/{length}/{hash}".</summary>
    internal string Place => string.Create(CultureInfo.InvariantCulture, $"{Area}/{FileId:n}/{Stored.Length}/{Stored.Sha256}");

    internal static MailAttachment At(string place, string name)
    {
        var parts = place.Split('/');
        var stored = new StoredFile(long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        return new MailAttachment(Enum.Parse<FileArea>(parts[0]), Guid.Parse(parts[1]), stored, name);
    }
}
