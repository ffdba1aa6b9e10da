using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Mail;

/// <summary>Whether mails leave.</summary>
public sealed class MailQueueReader(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Longer than a few tries of a mail server that is away for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<MailQueue> ReadAsync(CancellationToken cancellationToken)
    {
        var mails = db.OutgoingMails.AsNoTracking();
        var waiting = mails.Where(mail => mail.Status == MailStatus.Waiting);
        return new MailQueue
        {
            Waiting = await waiting.CountAsync(cancellationToken),
            OldestWaiting = await waiting.MinAsync(mail => (DateTime?)mail.CreatedAt, cancellationToken),
            GivenUp = await mails.CountAsync(mail => mail.Status == MailStatus.Failed, cancellationToken),
            LastSent = await mails.MaxAsync(mail => mail.SentAt, cancellationToken),
        };
    }

    /// <summary>
    /// Something waits for long, and nothing has left since it was written. One mailbox that is full does not stop the queue: other
    /// mails leave after it.
    /// </summary>
    public async Task<bool> StandsStillAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow() - Patience;
        var mails = db.OutgoingMails.AsNoTracking();
        var newest = await mails
            .Where(mail => mail.Status == MailStatus.Waiting && mail.CreatedAt < before)
            .MaxAsync(mail => (DateTime?)mail.CreatedAt, cancellationToken);
        return newest is not null && !await mails.AnyAsync(mail => mail.SentAt > newest, cancellationToken);
    }
}

public sealed record MailQueue
{
    public required int Waiting { get; init; }

    public required DateTime? OldestWaiting { get; init; }

    public required int GivenUp { get; init; }

    public required DateTime? LastSent { get; init; }
}
