using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// The mails about a fulfilment: to the desk when something waits for it, to the contractor when it has to act.
/// An approval is a notification in the portal, not a mail: the post stays calm.
/// </summary>
public sealed class FulfilmentMails(PortalDbContext db, Outbox outbox, MailComposer composer) : IMailPolicy
{
    public Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken) =>
        happening switch
        {
            FulfilmentHappening proposal => MailAsync(proposal, line.Id, cancellationToken),
            DeliveryHappening claim => MailAsync(claim, line.Id, cancellationToken),
            DeliveryChanged changed => MailAsync(changed, line.Id, cancellationToken),
            FulfilmentOffered offered => ToContractorAsync(
                offered.Tender,
                offered.Fulfilment,
                FulfilmentMailTexts.OfferedSubject,
                FulfilmentMailTexts.OfferedBody,
                offered.Reason,
                offered.Fulfilment.ProposedById,
                $"offered/{line.Id}",
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };

    private Task MailAsync(FulfilmentHappening happening, Guid line, CancellationToken cancellationToken)
    {
        var (act, tender, fulfilment) = happening;
        return act == FulfilmentActs.Proposed || act == FulfilmentActs.OfferObjected
                ? ToDeskAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.ProposedSubject,
                    FulfilmentMailTexts.ProposedBody,
                    fulfilment.Value,
                    fulfilment.AnswerDueOn,
                    $"proposed/{fulfilment.Id}/{line}",
                    null,
                    cancellationToken
                )
            : act == FulfilmentActs.ChangesRequested
                ? ToContractorAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.ChangesSubject,
                    FulfilmentMailTexts.ChangesBody,
                    fulfilment.DecisionReason,
                    fulfilment.ProposedById,
                    $"changes/{fulfilment.Id}/{line}",
                    cancellationToken
                )
            : act == FulfilmentActs.Rejected
                ? ToContractorAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.RejectedSubject,
                    FulfilmentMailTexts.RejectedBody,
                    fulfilment.DecisionReason,
                    fulfilment.ProposedById,
                    $"rejected/{fulfilment.Id}/{line}",
                    cancellationToken
                )
            : Task.CompletedTask;
    }

    private Task MailAsync(DeliveryHappening happening, Guid line, CancellationToken cancellationToken)
    {
        var (act, tender, fulfilment, delivery) = happening;
        return act == DeliveryActs.Claimed
                ? ToDeskAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.ClaimedSubject,
                    FulfilmentMailTexts.ClaimedBody,
                    delivery.Value,
                    delivery.AnswerDueOn,
                    $"claimed/{delivery.Id}/{line}",
                    delivery.Id,
                    cancellationToken
                )
            : act == DeliveryActs.ChangesRequested
                ? ToContractorAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.ClaimChangesSubject,
                    FulfilmentMailTexts.ClaimChangesBody,
                    delivery.DecisionReason,
                    delivery.ClaimedById,
                    $"claim-changes/{delivery.Id}/{line}",
                    cancellationToken
                )
            : act == DeliveryActs.Rejected
                ? ToContractorAsync(
                    tender,
                    fulfilment,
                    FulfilmentMailTexts.ClaimRejectedSubject,
                    FulfilmentMailTexts.ClaimRejectedBody,
                    delivery.DecisionReason,
                    delivery.ClaimedById,
                    $"claim-rejected/{delivery.Id}/{line}",
                    cancellationToken
                )
            : Task.CompletedTask;
    }

    private Task MailAsync(DeliveryChanged happening, Guid line, CancellationToken cancellationToken)
    {
        var (act, tender, fulfilment, delivery, _) = happening;
        if (act == CorrectionActs.Asked)
        {
            return ToDeskAsync(
                tender,
                fulfilment,
                FulfilmentMailTexts.CorrectionAskedSubject,
                FulfilmentMailTexts.CorrectionAskedBody,
                happening.After,
                happening.DueOn,
                $"correction/{line}",
                delivery.Id,
                cancellationToken
            );
        }

        (string Subject, string Body)? words =
            act == DeliveryActs.VerifiedInPart ? (FulfilmentMailTexts.VerifiedInPartSubject, FulfilmentMailTexts.VerifiedInPartBody)
            : act == CorrectionActs.Offered ? (FulfilmentMailTexts.CorrectionOfferedSubject, FulfilmentMailTexts.CorrectionOfferedBody)
            : act == CorrectionActs.Refused ? (FulfilmentMailTexts.CorrectionRefusedSubject, FulfilmentMailTexts.CorrectionRefusedBody)
            : null;
        return words is var (subject, body)
            ? ToContractorAsync(tender, fulfilment, subject, body, happening.Reason, delivery.ClaimedById, $"{act}/{line}", cancellationToken)
            : Task.CompletedTask;
    }

    private async Task ToDeskAsync(
        Tender tender,
        Fulfilment fulfilment,
        string subject,
        string body,
        Euro amount,
        DateOnly? dueOn,
        string key,
        Guid? deliveryId,
        CancellationToken cancellationToken
    )
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var contractor = await db.Contractors.AsNoTracking().Where(row => row.Id == tender.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var mail = composer
            .Start(string.Format(subject, contractor), region)
            .Paragraph(string.Format(body, contractor, tender.Title))
            .Facts(new MailFact(FulfilmentMailTexts.Amount, amount.ToString()), new MailFact(FulfilmentMailTexts.AnswerBefore, dueOn?.ToFullDate() ?? ""))
            .Explained(PortalLinks.Explanation(fulfilment.Id, deliveryId))
            .AmountsBy(await IsVerifiedAsync(tender, cancellationToken))
            .Action(FulfilmentMailTexts.ReviewAction, PortalLinks.DeskFulfilment(fulfilment.Id))
            .Compose(FulfilmentMailTexts.BecauseDesk);
        outbox.Add(region.ContactMail, mail, key, region.Id);
    }

    private async Task ToContractorAsync(
        Tender tender,
        Fulfilment fulfilment,
        string subject,
        string body,
        string? reason,
        Guid? userId,
        string key,
        CancellationToken cancellationToken
    )
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var person = await db
            .Users.AsNoTracking()
            .Where(user => user.Id == userId)
            .Select(user => new { user.Email, user.DisplayName })
            .SingleOrDefaultAsync(cancellationToken);
        var mail = composer
            .Start(string.Format(subject, tender.Title), region, person?.DisplayName)
            .Paragraph(string.Format(body, tender.Title))
            .Quote(reason ?? "")
            .Action(FulfilmentMailTexts.OpenAction, PortalLinks.Fulfilment(fulfilment.Id))
            .Compose(FulfilmentMailTexts.BecauseContractor);
        outbox.Add(person?.Email ?? tender.ContactMail, mail, key, region.Id);
    }

    private async Task<bool> IsVerifiedAsync(Tender tender, CancellationToken cancellationToken) =>
        await db
            .TariffSchedules.Where(schedule => schedule.Id == tender.TariffScheduleId)
            .Select(schedule => schedule.IsVerified)
            .SingleOrDefaultAsync(cancellationToken);
}
