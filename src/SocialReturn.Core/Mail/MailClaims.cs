using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Mail;

/// <summary>
/// Hands out due mails, each to one sender. The condition is repeated in the update itself, so that of two senders
/// who saw the same mail one gets it, on every engine and isolation level.
/// </summary>
public sealed class MailClaims(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Longer than the transport may take, so that a mail in hand is not taken by another.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int MaxError = 1000;

    /// <returns>The mail, with this attempt counted; null when nothing is due.</returns>
    public async Task<OutgoingMail?> ClaimNextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.UtcNow();
            var id = await Due(now).OrderBy(mail => mail.NextAttemptAt).Select(mail => (Guid?)mail.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null)
            {
                return null;
            }

            var claimed = await db.WriteAsync(
                token =>
                    Due(now)
                        .Where(mail => mail.Id == id)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(mail => mail.ClaimedUntil, now + Lease).SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1),
                            token
                        ),
                cancellationToken
            );
            if (claimed == 1)
            {
                return await db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.Id == id, cancellationToken);
            }
        }
    }

    /// <summary>What was sent is in the reader's box: the outbox keeps that it went, not what it said, for mails carry links that let people in.</summary>
    public Task<int> CompleteAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        return db.WriteAsync(
            token =>
                InHand(mail)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.Status, MailStatus.Sent)
                                .SetProperty(row => row.SentAt, now)
                                .SetProperty(row => row.Text, "")
                                .SetProperty(row => row.Html, (string?)null)
                                .SetProperty(row => row.LastError, (string?)null)
                                .SetProperty(row => row.ClaimedUntil, (DateTime?)null),
                        token
                    ),
            cancellationToken
        );
    }

    /// <param name="isForGood">Trying again is of no use: a person has to look at it.</param>
    /// <returns>After how long it is tried again; null when it is a dead letter now.</returns>
    public async Task<TimeSpan?> FailAsync(OutgoingMail mail, string error, CancellationToken cancellationToken, bool isForGood = false)
    {
        var delay = isForGood ? null : MailRetries.After(mail.Attempts);
        var status = delay is null ? MailStatus.Failed : MailStatus.Waiting;
        var next = clock.UtcNow() + (delay ?? TimeSpan.Zero);
        var reason = error.Length <= MaxError ? error : error[..MaxError];
        await db.WriteAsync(
            token =>
                InHand(mail)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.Status, status)
                                .SetProperty(row => row.NextAttemptAt, next)
                                .SetProperty(row => row.LastError, reason)
                                .SetProperty(row => row.ClaimedUntil, (DateTime?)null),
                        token
                    ),
            cancellationToken
        );
        return delay;
    }

    /// <returns>False when it was sent already, or is in hand right now.</returns>
    public async Task<bool> RequeueAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var changed = await db.WriteAsync(
            token =>
                db.OutgoingMails.Where(mail => mail.Id == id && mail.Status != MailStatus.Sent && (mail.ClaimedUntil == null || mail.ClaimedUntil < now))
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(mail => mail.Status, MailStatus.Waiting)
                                .SetProperty(mail => mail.Attempts, 0)
                                .SetProperty(mail => mail.NextAttemptAt, now),
                        token
                    ),
            cancellationToken
        );
        return changed == 1;
    }

    private IQueryable<OutgoingMail> Due(DateTime now) =>
        db.OutgoingMails.Where(mail =>
            mail.Status == MailStatus.Waiting && mail.NextAttemptAt <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil < now)
        );

    /// <summary>Still claimed by us: the end of the lease is the mark of the claim.</summary>
    private IQueryable<OutgoingMail> InHand(OutgoingMail mail) =>
        db.OutgoingMails.Where(row => row.Id == mail.Id && row.Status == MailStatus.Waiting && row.ClaimedUntil == mail.ClaimedUntil);
}
