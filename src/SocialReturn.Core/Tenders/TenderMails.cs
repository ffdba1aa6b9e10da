using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Tenders;

/// <summary>The mails about a tender: to the desk when it waits for confirmation, to the contact of the contractor otherwise.</summary>
public sealed class TenderMails(PortalDbContext db, Outbox outbox, MailComposer composer) : IMailPolicy
{
    public Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken) =>
        happening switch
        {
            TenderRegistered registered => RegisteredAsync(registered, line, cancellationToken),
            TenderCorrected { Contact: { } contact } corrected => NamedAsync(corrected.Tender, corrected.Contractor, contact, line, cancellationToken),
            TenderHappening { Act.Nature: ActNature.Decision } decided => DecidedAsync(decided, line, cancellationToken),
            TenderHappening { Tells: NotificationKind.ObligationChanged } changed => ObligationChangedAsync(changed, line, cancellationToken),
            ScheduleRepinned repinned => RepinnedAsync(repinned, line, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task RegisteredAsync(TenderRegistered registered, AuditEvent line, CancellationToken cancellationToken)
    {
        if (registered.Tender.Status == TenderStatus.AwaitingConfirmation)
        {
            await ToConfirmAsync(registered, line, cancellationToken);
        }

        if (registered.Contact is { } contact)
        {
            await NamedAsync(registered.Tender, registered.Contractor, contact, line, cancellationToken);
        }
    }

    private async Task NamedAsync(Tender tender, Contractor contractor, ContactNews contact, AuditEvent line, CancellationToken cancellationToken)
    {
        await ToContactAsync(tender, contractor, contact.Access, line, cancellationToken);
        foreach (var owner in contact.Owners)
        {
            await AskOwnerAsync(tender, contractor, owner, line, cancellationToken);
        }
    }

    /// <summary>To the desk: a contractor registered a tender, or registered it again after a refusal.</summary>
    private async Task ToConfirmAsync(TenderRegistered registered, AuditEvent change, CancellationToken cancellationToken)
    {
        var (tender, contractor) = (registered.Tender, registered.Contractor);
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var body = registered.Act == TenderActs.RegisteredAgain ? TenderMailTexts.AgainBody : TenderMailTexts.ToConfirmBody;
        var mail = composer
            .Start(string.Format(TenderMailTexts.ToConfirmSubject, contractor.Name), region)
            .Paragraph(string.Format(body, contractor.Name, tender.Title, tender.Obligation))
            .Action(TenderMailTexts.ConfirmAction, PortalLinks.DeskTender(tender.Id))
            .Compose(TenderMailTexts.BecauseDesk);
        outbox.Add(region.ContactMail, mail, $"tender-to-confirm/{change.Id}", region.Id);
    }

    /// <summary>News of the tender; a way in only for those who may come in.</summary>
    private async Task ToContactAsync(Tender tender, Contractor contractor, ContactAccess access, AuditEvent change, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var normalized = MailRules.Normalize(tender.ContactMail);
        var mayOpen = access is ContactAccess.WorksThere or ContactAccess.Invited;
        var name = !mayOpen
            ? null
            : await db.Users.Where(user => user.NormalizedUserName == normalized).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        var draft = composer
            .Start(string.Format(TenderMailTexts.RegisteredSubject, tender.Title), region, name)
            .Paragraph(string.Format(BodyOf(tender, mayOpen), tender.Title, region.DeskName, contractor.Name))
            .Facts(
                new MailFact(TenderMailTexts.Obligation, tender.Obligation.ToString()),
                new MailFact(TenderMailTexts.Term, $"{tender.StartDate.ToFullDate()} – {tender.EndDate.ToFullDate()}")
            );
        draft =
            mayOpen ? draft.Action(TenderMailTexts.OpenAction, PortalLinks.Tender(tender.Id))
            : access == ContactAccess.ForItsPeople ? draft.Paragraph(string.Format(TenderMailTexts.NamedForItsPeople, contractor.Name))
            : draft.Paragraph(string.Format(TenderMailTexts.NamedForOthers, region.ContactMail));
        outbox.Add(tender.ContactMail, draft.Compose(TenderMailTexts.BecauseContact), $"tender-contact/{change.Id}", region.Id);
    }

    /// <summary>A region named somebody who does not work at the contractor: its owners decide.</summary>
    private async Task AskOwnerAsync(Tender tender, Contractor contractor, User owner, AuditEvent change, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var mail = composer
            .Start(string.Format(TenderMailTexts.AskOwnersSubject, tender.ContactMail), region, owner.DisplayName)
            .Paragraph(string.Format(TenderMailTexts.AskOwnersBody, region.DeskName, tender.ContactMail, tender.Title, contractor.Name))
            .Paragraph(TenderMailTexts.AskOwnersUnknown)
            .Action(TenderMailTexts.AskOwnersAction, $"/organisatie?contact={tender.Id}")
            .Compose(string.Format(TenderMailTexts.BecauseOwner, contractor.Name));
        outbox.Add(owner.Email!, mail, $"contact-named/{change.Id}/{owner.Id}", region.Id);
    }

    private async Task DecidedAsync(TenderHappening decided, AuditEvent decision, CancellationToken cancellationToken)
    {
        var (tender, refusal) = (decided.Tender, decided.Reason);
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var draft = composer
            .Start(string.Format(refusal is null ? TenderMailTexts.ConfirmedSubject : TenderMailTexts.RefusedSubject, tender.Title), region)
            .Paragraph(string.Format(refusal is null ? TenderMailTexts.ConfirmedBody : TenderMailTexts.RefusedBody, tender.Title));
        draft = refusal is null
            ? draft.Action(TenderMailTexts.OpenAction, PortalLinks.Tender(tender.Id))
            : draft.Quote(refusal).Action(TenderMailTexts.ImproveAction, PortalLinks.Tender(tender.Id));
        outbox.Add(tender.ContactMail, draft.Compose(TenderMailTexts.BecauseContact), $"tender-decided/{decision.Id}", region.Id);
    }

    private async Task ObligationChangedAsync(TenderHappening changed, AuditEvent change, CancellationToken cancellationToken)
    {
        var tender = changed.Tender;
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var mail = composer
            .Start(string.Format(TenderMailTexts.ObligationChangedSubject, tender.Title), region)
            .Paragraph(string.Format(TenderMailTexts.ObligationChangedBody, region.DeskName, tender.Title))
            .Quote(change.Reason ?? "")
            .Facts(new MailFact(TenderMailTexts.Before, changed.Before.ToString()), new MailFact(TenderMailTexts.After, tender.Obligation.ToString()))
            .Action(TenderMailTexts.OpenAction, PortalLinks.TenderObligation(tender.Id))
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, mail, $"obligation/{change.Id}", region.Id);
    }

    private async Task RepinnedAsync(ScheduleRepinned repinned, AuditEvent change, CancellationToken cancellationToken)
    {
        var (tender, schedule, before, after) = repinned;
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var mail = composer
            .Start(string.Format(TenderMailTexts.RepinnedSubject, tender.Title), region)
            .Paragraph(string.Format(TenderMailTexts.RepinnedBody, region.DeskName, tender.Title, schedule))
            .Quote(change.Reason ?? "")
            .Facts(
                new MailFact(TenderMailTexts.OpenBefore, before.ToString()),
                new MailFact(TenderMailTexts.OpenAfter, after.ToString()),
                new MailFact(TenderMailTexts.Obligation, tender.Obligation.ToString())
            )
            .Paragraph(TenderMailTexts.RepinnedFrozen)
            .Action(TenderMailTexts.OpenAction, PortalLinks.Tender(tender.Id))
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, mail, $"repinned/{change.Id}", region.Id);
    }

    private static string BodyOf(Tender tender, bool mayOpen) =>
        tender.Status == TenderStatus.AwaitingConfirmation ? TenderMailTexts.ReceivedBody
        : mayOpen ? TenderMailTexts.RegisteredBody
        : TenderMailTexts.NamedBody;
}
