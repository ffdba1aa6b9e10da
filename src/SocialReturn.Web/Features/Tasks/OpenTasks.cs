using System.Linq.Expressions;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>The rows that a contractor has to do something with, found along indexes of what is open.</summary>
internal static class OpenTasks
{
    /// <summary>
    /// Of a contractor, who stands in each part so that an index is found by it (ScopeQueries); of one tender, or of all that run when that
    /// is null; with what has to be delivered before a day.
    /// </summary>
    public static readonly Expression<Func<PortalDbContext, Guid?, Guid?, DateOnly, IQueryable<Todo>>> All = (db, contractorId, tenderId, before) =>
        db
            .Fulfilments.Where(row =>
                row.ContractorId == contractorId
                && (tenderId == null || row.TenderId == tenderId)
                // Written out: a list of values is put into words anew at each request.
                && (row.Status == FulfilmentStatus.Draft || row.Status == FulfilmentStatus.ChangesRequested || row.Status == FulfilmentStatus.Offered)
                && db.Tenders.Any(tender => tender.Id == row.TenderId && tender.Status == TenderStatus.Running)
            )
            .Select(row => new Todo
            {
                Kind =
                    row.Status == FulfilmentStatus.Draft ? TaskKind.FinishDraft
                    : row.Status == FulfilmentStatus.Offered ? TaskKind.AnswerOffer
                    : TaskKind.AnswerChanges,
                FulfilmentId = row.Id,
                DeliveryId = null,
                DueOn = null,
            })
            .Concat(
                db.Deliveries.Where(row =>
                        row.ContractorId == contractorId
                        && (tenderId == null || row.TenderId == tenderId)
                        && (row.Status == DeliveryStatus.ChangesRequested || row.Status == DeliveryStatus.Draft)
                        && db.Tenders.Any(tender => tender.Id == row.TenderId && tender.Status == TenderStatus.Running)
                        && db.Fulfilments.Any(fulfilment => fulfilment.Id == row.FulfilmentId && fulfilment.Status == FulfilmentStatus.Agreed)
                    )
                    .Select(row => new Todo
                    {
                        Kind = row.Status == DeliveryStatus.Draft ? TaskKind.FinishDelivery : TaskKind.CompleteEvidence,
                        FulfilmentId = row.FulfilmentId,
                        DeliveryId = row.Id,
                        DueOn = row.Status == DeliveryStatus.Draft ? row.To.AddDays(DeliveryRules.DeliveryDays) : null,
                    })
            )
            .Concat(
                db.Fulfilments.Where(row =>
                        row.ContractorId == contractorId
                        && (tenderId == null || row.TenderId == tenderId)
                        && row.DeliverBy < before
                        && db.Tenders.Any(tender => tender.Id == row.TenderId && tender.Status == TenderStatus.Running)
                        && !db.Deliveries.Any(draft => draft.FulfilmentId == row.Id && draft.Status == DeliveryStatus.Draft)
                    )
                    .Select(row => new Todo
                    {
                        Kind = TaskKind.Deliver,
                        FulfilmentId = row.Id,
                        DeliveryId = null,
                        DueOn = row.DeliverBy,
                    })
            )
            // Also of an item that is complete.
            .Concat(
                db.Rounds.Where(round =>
                        round.ContractorId == contractorId
                        && (tenderId == null || round.TenderId == tenderId)
                        && round.Subject == RoundSubject.Correction
                        && round.By == CaseSide.Desk
                        && round.DecidedAt == null
                        && db.Tenders.Any(tender => tender.Id == round.TenderId && tender.Status == TenderStatus.Running)
                    )
                    .Select(round => new Todo
                    {
                        Kind = TaskKind.AnswerCorrection,
                        FulfilmentId = round.FulfilmentId!.Value,
                        DeliveryId = round.SubjectId,
                        DueOn = null,
                    })
            );
}
