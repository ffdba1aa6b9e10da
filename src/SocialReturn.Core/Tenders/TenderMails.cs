using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Tenders;

/// <summary>The mails about a tender: to the desk when it waits for confirmation, to the contact of the contractor otherwise.</summary>
public sealed class TenderMails(PortalDbContext db, Outbox outbox, MailComposer composer, InvitationService invitations)
{
    public async Task RegisteredAsync(Tender tender, Contractor contractor, bool byAdviser, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        if (!byAdviser)
        {
            var toDesk = composer.Start(string.Format(TenderMailTexts.ToConfirmSubject, contractor.Name), region)
                .Paragraph(string.Format(TenderMailTexts.ToConfirmBody, contractor.Name, tender.Title, tender.Obligation))
                .Action(TenderMailTexts.ConfirmAction, $"/advies/aanbestedingen/{tender.Id}")
                .Compose(TenderMailTexts.BecauseDesk);
            outbox.Add(region.ContactMail, toDesk, $"tender-to-confirm/{tender.Id}", region.Id);
        }

        var normalized = tender.ContactMail.ToUpperInvariant();
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        var isMember = person is not null && await db.Memberships.AnyAsync(row => row.UserId == person.Id && row.ContractorId == contractor.Id, cancellationToken);
        if (byAdviser && !isMember)
        {
            var first = !await db.Memberships.AnyAsync(row => row.ContractorId == contractor.Id, cancellationToken);
            await invitations.InviteAsync(tender.ContactMail, MembershipPlace.Contractor(contractor.Id, first), contractor.Name, cancellationToken);
        }

        var body = byAdviser ? TenderMailTexts.RegisteredBody : TenderMailTexts.ReceivedBody;
        var toContact = composer.Start(string.Format(TenderMailTexts.RegisteredSubject, tender.Title), region, person?.DisplayName)
            .Paragraph(string.Format(body, tender.Title, region.DeskName))
            .Facts(new MailFact(TenderMailTexts.Obligation, tender.Obligation.ToString()), new MailFact(TenderMailTexts.Term, $"{tender.StartDate.ToFullDate()} – {tender.EndDate.ToFullDate()}"))
            .Action(TenderMailTexts.OpenAction, $"/aanbestedingen/{tender.Id}")
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, toContact, $"tender-registered/{tender.Id}", region.Id);
    }

    public async Task DecidedAsync(Tender tender, string? refusal, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var draft = composer.Start(string.Format(refusal is null ? TenderMailTexts.ConfirmedSubject : TenderMailTexts.RefusedSubject, tender.Title), region)
            .Paragraph(string.Format(refusal is null ? TenderMailTexts.ConfirmedBody : TenderMailTexts.RefusedBody, tender.Title));
        if (refusal is not null)
        {
            draft.Quote(refusal);
        }

        var mail = draft.Action(TenderMailTexts.OpenAction, $"/aanbestedingen/{tender.Id}").Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, mail, $"tender-decided/{tender.Id}", region.Id);
    }
}
