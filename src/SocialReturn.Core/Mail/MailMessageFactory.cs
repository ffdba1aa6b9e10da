using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Mail;

/// <summary>Makes the message that leaves from a row of the outbox. Made twice, it has the same Message-ID: a duplicate can be recognised.</summary>
public sealed class MailMessageFactory(PortalDbContext db, MailOptions options, PortalAddress address, IFileStore files)
{
    public async Task<MailMessage> CreateAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var desk = await db.Regions
            .Where(region => region.Id == mail.RegionId)
            .Select(region => new { region.DeskName, region.ContactMail })
            .SingleOrDefaultAsync(cancellationToken);
        var message = new MailMessage
        {
            From = desk is null ? options.From : new MailAddress(options.From.Address, desk.DeskName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(new MailAddress(mail.To));
        if (desk is not null)
        {
            message.ReplyToList.Add(new MailAddress(desk.ContactMail, desk.DeskName, Encoding.UTF8));
        }

        message.Headers.Add("Message-ID", $"<{mail.Id:n}@{address.Host}>");

        // Out-of-office robots need not answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Html is { } html)
        {
            var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
            view.TransferEncoding = TransferEncoding.Base64;
            message.AlternateViews.Add(view);
        }

        if (mail is { AttachmentPath: { } place, AttachmentName: { } name, RegionId: { } regionId })
        {
            var attachment = MailAttachment.At(place, name);
            var file = await files.OpenAsync(attachment.Area, regionId, attachment.FileId, cancellationToken);
            message.Attachments.Add(new Attachment(file, attachment.Name, MediaTypeNames.Application.Pdf));
        }

        return message;
    }
}
