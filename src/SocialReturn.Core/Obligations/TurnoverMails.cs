using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations;

/// <summary>To the desk when a contractor reports turnover, and back to who reported it when it was not confirmed.</summary>
public sealed class TurnoverMails(PortalDbContext db, Outbox outbox, MailComposer composer) : IMailPolicy
{
    public Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken) =>
        happening switch
        {
            TurnoverHappening(var act, var tender, var report, var round) when act == TurnoverActs.Reported => ReportedAsync(
                tender,
                report,
                round,
                cancellationToken
            ),
            TurnoverHappening(var act, var tender, var report, var round) when act == TurnoverActs.Refused => RefusedAsync(
                tender,
                report,
                round,
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };

    private async Task ReportedAsync(Tender tender, TurnoverReport report, Round round, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var contractor = await db.Contractors.AsNoTracking().Where(row => row.Id == tender.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var mail = composer
            .Start(string.Format(TenderMailTexts.TurnoverSubject, contractor), region)
            .Paragraph(string.Format(TenderMailTexts.TurnoverBody, contractor, tender.Title))
            .Facts(
                new MailFact(TenderMailTexts.Turnover, TurnoverRules.Words(report.Turnover)),
                new MailFact(TenderMailTexts.Period, string.Format(TenderMailTexts.PeriodValue, report.From.ToFullDate(), report.To.ToFullDate())),
                new MailFact(TenderMailTexts.LastTurnover, report.IsLast ? TenderMailTexts.LastTurnoverYes : TenderMailTexts.LastTurnoverNo),
                new MailFact(TenderMailTexts.AnswerBefore, round.DueOn!.Value.ToFullDate())
            )
            .Action(TenderMailTexts.TurnoverAction, PortalLinks.DeskTurnover(tender.Id, report.Id))
            .Compose(TenderMailTexts.BecauseDesk);
        outbox.Add(region.ContactMail, mail, $"turnover/{report.Id}", region.Id);
    }

    private async Task RefusedAsync(Tender tender, TurnoverReport report, Round round, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var person = await db
            .Users.AsNoTracking()
            .Where(user => user.Id == round.SubmittedById)
            .Select(user => new { user.Email, user.DisplayName })
            .SingleOrDefaultAsync(cancellationToken);
        var mail = composer
            .Start(string.Format(TenderMailTexts.TurnoverRefusedSubject, tender.Title), region, person?.DisplayName)
            .Paragraph(string.Format(TenderMailTexts.TurnoverRefusedBody, tender.Title, report.From.ToFullDate(), report.To.ToFullDate()))
            .Quote(round.Reason ?? "")
            .Action(TenderMailTexts.TurnoverAgain, PortalLinks.Turnover(tender.Id))
            .Compose(TenderMailTexts.BecauseContact);
        outbox.Add(person?.Email ?? tender.ContactMail, mail, $"turnover-refused/{report.Id}", region.Id);
    }
}
