using SocialReturn.Core.Auditing;
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

    public async Task ObligationChangedAsync(Tender tender, Euro before, AuditEvent change, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var mail = composer.Start(string.Format(TenderMailTexts.ObligationChangedSubject, tender.Title), region)
            .Paragraph(string.Format(TenderMailTexts.ObligationChangedBody, region.DeskName, tender.Title))
            .Quote(change.Reason ?? "")
            .Facts(new MailFact(TenderMailTexts.Before, before.ToString()), new MailFact(TenderMailTexts.After, tender.Obligation.ToString()))
            .Action(TenderMailTexts.OpenAction, $"/aanbestedingen/{tender.Id}#verplichting")
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, mail, $"obligation/{change.Id}", region.Id);
    }

    public async Task RepinnedAsync(Tender tender, string schedule, Euro before, Euro after, AuditEvent change, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var mail = composer.Start(string.Format(TenderMailTexts.RepinnedSubject, tender.Title), region)
            .Paragraph(string.Format(TenderMailTexts.RepinnedBody, region.DeskName, tender.Title, schedule))
            .Quote(change.Reason ?? "")
            .Facts(
                new MailFact(TenderMailTexts.OpenBefore, before.ToString()),
                new MailFact(TenderMailTexts.OpenAfter, after.ToString()),
                new MailFact(TenderMailTexts.Obligation, tender.Obligation.ToString()))
            .Paragraph(TenderMailTexts.RepinnedFrozen)
            .Action(TenderMailTexts.OpenAction, $"/aanbestedingen/{tender.Id}")
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(tender.ContactMail, mail, $"repinned/{change.Id}", region.Id);
    }

    public async Task TurnoverReportedAsync(Tender tender, TurnoverReport report, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var contractor = await db.Contractors.AsNoTracking().Where(row => row.Id == tender.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var mail = composer.Start(string.Format(TenderMailTexts.TurnoverSubject, contractor), region)
            .Paragraph(string.Format(TenderMailTexts.TurnoverBody, contractor, tender.Title))
            .Facts(
                new MailFact(TenderMailTexts.Turnover, report.Turnover.ToString()),
                new MailFact(TenderMailTexts.Period, string.Format(TenderMailTexts.PeriodValue, report.From.ToFullDate(), report.To.ToFullDate())),
                new MailFact(TenderMailTexts.AnswerBefore, report.AnswerDueOn.ToFullDate()))
            .Action(TenderMailTexts.TurnoverAction, $"/advies/aanbestedingen/{tender.Id}/omzet/{report.Id}")
            .Compose(TenderMailTexts.BecauseDesk);
        outbox.Add(region.ContactMail, mail, $"turnover/{report.Id}", region.Id);
    }

    public async Task TurnoverRefusedAsync(Tender tender, TurnoverReport report, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var person = await db.Users.AsNoTracking().Where(user => user.Id == report.ReportedById).Select(user => new { user.Email, user.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        var mail = composer.Start(string.Format(TenderMailTexts.TurnoverRefusedSubject, tender.Title), region, person?.DisplayName)
            .Paragraph(string.Format(TenderMailTexts.TurnoverRefusedBody, tender.Title, report.From.ToFullDate(), report.To.ToFullDate()))
            .Quote(report.DecisionReason ?? "")
            .Action(TenderMailTexts.TurnoverAgain, $"/aanbestedingen/{tender.Id}/omzet")
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(person?.Email ?? tender.ContactMail, mail, $"turnover-refused/{report.Id}", region.Id);
    }
}
