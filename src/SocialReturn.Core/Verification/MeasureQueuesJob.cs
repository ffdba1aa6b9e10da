using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Verification;

/// <summary>Tells the collector how much waits: mails to leave, mails given up, decisions to take.</summary>
public sealed class MeasureQueuesJob(PortalDbContext db) : IJob
{
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (!PortalMeter.CountsQueues)
        {
            return null;
        }

        PortalMeter.Queue("mail", await db.OutgoingMails.LongCountAsync(mail => mail.Status == MailStatus.Waiting, cancellationToken));
        PortalMeter.Queue("mail-given-up", await db.OutgoingMails.LongCountAsync(mail => mail.Status == MailStatus.Failed, cancellationToken));
        PortalMeter.Queue("proposals", await db.Fulfilments.LongCountAsync(row => row.Status == FulfilmentStatus.Proposed, cancellationToken));
        PortalMeter.Queue("claims", await db.Deliveries.LongCountAsync(row => row.Status == DeliveryStatus.Claimed, cancellationToken));
        return null;
    }
}
