using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Accounts;

/// <summary>The mails about what a region did about a contractor as a whole, to each of its owners.</summary>
public sealed class ContractorMails(PortalDbContext db, ContractorDoor door, MailComposer composer, Outbox outbox)
{
    internal async Task TellBlockAsync(RegionContractor link, AuditEvent act, bool isBlocked, CancellationToken cancellationToken)
    {
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
