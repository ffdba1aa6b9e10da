using Microsoft.EntityFrameworkCore;
using MimeKit;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Mail;

/// <summary>Makes the message that leaves from a row of the outbox. Made twice, it has the same Message-ID: a duplicate can be recognised.</summary>
public sealed class MailMessageFactory(PortalDbContext db, MailOptions options, PortalAddress address, CheckedFiles files)
{
    public async Task<MimeMessage> CreateAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var desk = await db
            .Regions.Where(region => region.Id == mail.RegionId)
            .Select(region => new { region.DeskName, region.ContactMail })
            .SingleOrDefaultAsync(cancellationToken);
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:n}@{address.Host}",
            Subject = mail.Subject,
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),
            Body = await BodyAsync(mail, cancellationToken),
        };
        message.From.Add(desk is null ? options.From : new MailboxAddress(desk.DeskName, options.From.Address));
        message.To.Add(new MailboxAddress("", mail.To));
        if (desk is not null)
        {
            message.ReplyTo.Add(new MailboxAddress(desk.DeskName, desk.ContactMail));
        }

        // Out-of-office robots need not answer.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private async Task<MimeEntity> BodyAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        if (mail is { AttachmentPath: { } place, AttachmentName: { } name, RegionId: { } regionId })
        {
            var attachment = MailAttachment.At(place, name);
            await using var file = await files.OpenAsync(attachment.Area, regionId, attachment.FileId, attachment.Stored, cancellationToken);
            await body.Attachments.AddAsync(attachment.Name, file, new ContentType("application", "pdf"), cancellationToken);
        }

        return body.ToMessageBody();
    }
}
