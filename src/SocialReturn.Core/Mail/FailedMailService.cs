using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Mail;

/// <summary>Gives a mail that failed a new series of tries.</summary>
public sealed class FailedMailService(PortalDbContext db, MailClaims claims, Chronicle chronicle)
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

                await chronicle.TellAsync(new MailHappening(MailActs.SentAgain, mail), token);
                await db.SaveChangesAsync(token);
                return Outcome.Done(id);
            },
            cancellationToken
        );
}
