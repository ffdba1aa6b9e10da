using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Mail;

/// <summary>Adds mails to the save that is being prepared: a mail leaves if and only if the act it tells about was saved.</summary>
public sealed class Outbox(PortalDbContext db, TimeProvider clock)
{
    /// <param name="to">One address.</param>
    /// <param name="mail">Made by a <see cref="MailComposer"/>.</param>
    /// <param name="uniqueKey">One mail per occasion and recipient, as "tender-confirmed/{auditId}/{address}"; a second one fails the save.</param>
    /// <param name="regionId">Whose administrator sees the mail when it fails; null for mails about accounts.</param>
    /// <param name="attachment">A file of the same region that is in the store already.</param>
    public OutgoingMail Add(string to, ComposedMail mail, string uniqueKey, Guid? regionId = null, MailAttachment? attachment = null)
    {
        var row = new OutgoingMail(to.Trim(), mail.Subject, mail.Text, uniqueKey, clock.UtcNow())
        {
            RegionId = regionId,
            Html = mail.Html,
            AttachmentPath = attachment?.Place,
            AttachmentName = attachment?.Name,
        };
        db.OutgoingMails.Add(row);
        return row;
    }
}
