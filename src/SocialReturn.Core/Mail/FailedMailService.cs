using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Mail;

/// <summary>Gives a mail that failed a new series of tries.</summary>
public sealed class FailedMailService(PortalDbContext db, MailClaims claims, AuditTrail audit)
{
    public Task<Outcome<Guid>> SendAgainAsync(Guid id, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var mail = await db.OutgoingMails.SingleOrDefaultAsync(row => row.Id == id, token);
                if (mail is null)
                {
                    return Outcome.NotFound<Guid>();
                }

                if (!await claims.RequeueAsync(id, token))
                {
                    return Outcome.Conflict<Guid>();
                }

                audit.RecordAccount(nameof(OutgoingMail), id, "Mail.SentAgain", mail.RegionId, null);
                await db.SaveChangesAsync(token);
                return Outcome.Done(id);
            },
            cancellationToken
        );
}
