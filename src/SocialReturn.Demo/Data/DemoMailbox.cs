using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SocialReturn.Core.Mail;

namespace SocialReturn.Demo.Data;

/// <summary>Mails of the past have been sent; those since the last working day wait in the outbox, so that the post of the demo shows real ones.</summary>
internal sealed class DemoMailbox(DateTime waitingSince) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<OutgoingMail>())
        {
            if (entry.State == EntityState.Added && entry.Entity.CreatedAt < waitingSince)
            {
                entry.Property(mail => mail.Status).CurrentValue = MailStatus.Sent;
                entry.Property(mail => mail.SentAt).CurrentValue = entry.Entity.CreatedAt.AddSeconds(20);
                entry.Property(mail => mail.Attempts).CurrentValue = 1;
                entry.Property(mail => mail.Html).CurrentValue = null;
            }
        }

        return ValueTask.FromResult(result);
    }
}
