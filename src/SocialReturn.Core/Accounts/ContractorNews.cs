using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Accounts;

/// <summary>What a region did about a contractor as a whole, told to its people: one notification, and a mail to each owner.</summary>
public sealed class ContractorNews(PortalDbContext db, ContractorDoor door, Notifier notifier, MailComposer composer, Outbox outbox)
{
    internal async Task TellBlockAsync(RegionContractor link, AuditEvent act, bool isBlocked, CancellationToken cancellationToken)
    {
        notifier.Tell(act, isBlocked ? NotificationKind.ContractorBlocked : NotificationKind.ContractorUnblocked, Euro.Zero);
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == link.RegionId, cancellationToken);
        var name = await db.Contractors.Where(row => row.Id == link.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var (subject, body) = isBlocked
            ? (OrganisationMailTexts.BlockedSubject, OrganisationMailTexts.BlockedBody)
            : (OrganisationMailTexts.UnblockedSubject, OrganisationMailTexts.UnblockedBody);
        foreach (var owner in await door.OwnersAsync(link.ContractorId, cancellationToken))
        {
            var mail = composer
                .Start(string.Format(subject, name, region.Name), region, owner.DisplayName)
                .Paragraph(string.Format(body, region.DeskName, name, region.Name))
                .Quote(act.Reason ?? "");
            mail = isBlocked ? mail.Paragraph(string.Format(OrganisationMailTexts.BlockedAsk, region.ContactMail)) : mail;
            outbox.Add(
                owner.Email!,
                mail.Action(OrganisationMailTexts.OpenAction, "/").Compose(string.Format(OrganisationMailTexts.Because, name)),
                $"contractor-block/{act.Id}/{owner.Id}",
                region.Id
            );
        }
    }
}
