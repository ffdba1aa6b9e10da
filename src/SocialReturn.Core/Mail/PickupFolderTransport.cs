using System.Net.Mail;

namespace SocialReturn.Core.Mail;

/// <summary>Writes mails as .eml files: the embedded default. A reader of the folder never sees half a mail.</summary>
public sealed class PickupFolderTransport(MailOptions options) : IMailTransport
{
    public string Destination => options.Folder;

    public static string FileName(Guid mailId) => $"{mailId:n}.eml";

    public async Task SendAsync(Guid mailId, MailMessage message, CancellationToken cancellationToken)
    {
        var writing = Directory.CreateDirectory(Path.Combine(options.Folder, $".writing-{mailId:n}"));
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = writing.FullName,
            };
            await client.SendMailAsync(message, cancellationToken);

            // The name comes from the mail: sent twice after a crash, it is still one file.
            writing.GetFiles("*.eml").Single().MoveTo(Path.Combine(options.Folder, FileName(mailId)), overwrite: true);
        }
        finally
        {
            writing.Delete(recursive: true);
        }
    }
}
