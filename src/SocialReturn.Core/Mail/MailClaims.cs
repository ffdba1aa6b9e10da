using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Mail;

/// <summary>
/// Hands out due mails, each to one sender. The condition is repeated in the update itself, so that of two senders
/// who saw the same mail one gets it, on every engine and isolation level.
/// </summary>
public sealed class MailClaims(PortalDbContext db, TimeProvider clock, ILogger<MailClaims> logger)
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
                // Nothing is due: unless what waits, waits for a moment that cannot be.
                if (await PutRightAsync(now, cancellationToken) == 0)
                {
                    return null;
                }

                continue;
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

    /// <summary>Waiting mails that are not to be sent. As of those that were, what they said is forgotten.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropAsync(Expression<Func<OutgoingMail, bool>> which, CancellationToken cancellationToken) =>
        db.WriteAsync(
            token =>
                db.OutgoingMails.Where(mail => mail.Status == MailStatus.Waiting)
                    .Where(which)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.Status, MailStatus.Dropped)
                                .SetProperty(row => row.Text, "")
                                .SetProperty(row => row.Html, (string?)null)
                                .SetProperty(row => row.LastError, (string?)null)
                                .SetProperty(row => row.ClaimedUntil, (DateTime?)null),
                        token
                    ),
            cancellationToken
        );

    /// <returns>False when it was sent or dropped already, or is in hand right now.</returns>
    public async Task<bool> RequeueAsync(Guid id, CancellationToken cancellationToken)
    {
        var (now, claim) = (clock.UtcNow(), clock.LatestBelieved(Lease));
        var changed = await db.WriteAsync(
            token =>
                db.OutgoingMails.Where(mail => mail.Id == id && mail.Status != MailStatus.Sent && mail.Status != MailStatus.Dropped)
                    .Where(mail => mail.ClaimedUntil == null || mail.ClaimedUntil < now || mail.ClaimedUntil > claim)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(mail => mail.Status, MailStatus.Waiting)
                                .SetProperty(mail => mail.Attempts, 0)
                                .SetProperty(mail => mail.NextAttemptAt, now)
                                .SetProperty(mail => mail.ClaimedUntil, (DateTime?)null),
                        token
                    ),
            cancellationToken
        );
        return changed == 1;
    }

    /// <summary>Waits longer than its plan of tries, or is in hand longer than a claim lasts: a clock that was ahead wrote it, and it is due.</summary>
    private async Task<int> PutRightAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (first, soon, last) = (clock.LatestBelieved(), clock.LatestBelieved(MailRetries.LongestSoon), clock.LatestBelieved(MailRetries.Longest));
        var claim = clock.LatestBelieved(Lease);
        var ahead = db.OutgoingMails.Where(mail =>
            mail.Status == MailStatus.Waiting
            && (
                mail.NextAttemptAt > last
                || (mail.NextAttemptAt > soon && mail.Attempts <= MailRetries.SoonTries)
                || (mail.NextAttemptAt > first && mail.Attempts == 0)
                || mail.ClaimedUntil > claim
            )
        );
        if (!await ahead.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var mended = await db.WriteAsync(
            token =>
                ahead.ExecuteUpdateAsync(
                    set => set.SetProperty(mail => mail.NextAttemptAt, now).SetProperty(mail => mail.ClaimedUntil, (DateTime?)null),
                    token
                ),
            cancellationToken
        );
        logger.SayPutRight("mails", mended);
        return mended;
    }

    private IQueryable<OutgoingMail> Due(DateTime now) =>
        db.OutgoingMails.Where(mail =>
            mail.Status == MailStatus.Waiting && mail.NextAttemptAt <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil < now)
        );

    /// <summary>Still claimed by us: the end of the lease is the mark of the claim.</summary>
    private IQueryable<OutgoingMail> InHand(OutgoingMail mail) =>
        db.OutgoingMails.Where(row => row.Id == mail.Id && row.Status == MailStatus.Waiting && row.ClaimedUntil == mail.ClaimedUntil);
}
