using MimeKit;

namespace SocialReturn.Core.Mail;

/// <summary>Writes mails as .eml files: the embedded default. A reader of the folder never sees half a mail.</summary>
public sealed class PickupFolderTransport(MailOptions options) : IMailTransport
{
    private static readonly FormatOptions AsOnTheLine = new() { NewLineFormat = NewLineFormat.Dos };

    public string Destination => options.Folder;

    public static string FileName(Guid mailId) => $"{mailId:n}.eml";

    public async Task SendAsync(Guid mailId, MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var writing = Path.Combine(options.Folder, $".writing-{mailId:n}");
        try
        {
            await message.WriteToAsync(AsOnTheLine, writing, cancellationToken);

            // The name comes from the mail: sent twice after a crash, it is still one file.
            File.Move(writing, Path.Combine(options.Folder, FileName(mailId)), overwrite: true);
        }
        finally
        {
            File.Delete(writing);
        }
    }
}
