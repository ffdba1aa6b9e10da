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
    /// is null; with what has to be delivered before a day, and of what turnover has to be reported
    /// up to a day.
    /// </summary>
    public static readonly Expression<Func<PortalDbContext, Guid?, Guid?, DateOnly, DateOnly, IQueryable<Todo>>> All = (
        db,
        contractorId,
        tenderId,
        before,
        reported
    ) =>
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
                TenderId = row.TenderId,
                FulfilmentId = row.Id,
                DeliveryId = null,
                DueOn = null,
                ReportedTo = null,
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
                        TenderId = row.TenderId,
                        FulfilmentId = row.FulfilmentId,
                        DeliveryId = row.Id,
                        DueOn = row.Status == DeliveryStatus.Draft ? row.To.AddDays(DeliveryRules.DeliveryDays) : null,
                        ReportedTo = null,
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
                        TenderId = row.TenderId,
                        FulfilmentId = row.Id,
                        DeliveryId = null,
                        DueOn = row.DeliverBy,
                        ReportedTo = null,
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
                        TenderId = round.TenderId,
                        FulfilmentId = round.FulfilmentId,
                        DeliveryId = round.SubjectId,
                        DueOn = null,
                        ReportedTo = null,
                    })
            )
            // Until a month after the end of the work: the last period is asked for too.
            .Concat(
                db.Tenders.Where(tender =>
                        tender.ContractorId == contractorId
                        && (tenderId == null || tender.Id == tenderId)
                        && tender.Status == TenderStatus.Running
                        && tender.TurnoverPercentage != null
                        && tender.StartDate <= reported
                        && tender.EndDate >= reported
                        && !db.TurnoverReports.Any(report =>
                            report.TenderId == tender.Id
                            && report.Status != TurnoverStatus.Refused
                            && (
                                report.To >= reported
                                || report.To >= tender.EndDate
                                || (
                                    // As TurnoverRules.LastOf finds it.
                                    report.IsLast
                                    && !db.TurnoverReports.Any(later =>
                                        later.TenderId == tender.Id && later.Status != TurnoverStatus.Refused && later.To > report.To
                                    )
                                )
                            )
                        )
                    )
                    .Select(tender => new Todo
                    {
                        Kind = TaskKind.ReportTurnover,
                        TenderId = tender.Id,
                        FulfilmentId = null,
                        DeliveryId = null,
                        DueOn = null,
                        ReportedTo = db
                            .TurnoverReports.Where(report => report.TenderId == tender.Id && report.Status != TurnoverStatus.Refused)
                            .Max(report => (DateOnly?)report.To),
                    })
            );
}
