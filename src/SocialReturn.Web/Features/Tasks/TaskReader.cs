using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>How much a contractor has to do.</summary>
public sealed record TaskCounts(int Total, int Late)
{
    public static TaskCounts None { get; } = new(0, 0);
}

/// <summary>
/// What a contractor has to do: derived from the state of its fulfilments, never stored beside it. It reads along indexes of what is open,
/// no further than is shown: what was delivered before is not looked at.
/// </summary>
public sealed class TaskReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    private const int PageSize = 50;

    private Task<TaskCounts?>? counts;

    /// <summary>Read once a request: the page and the count in the frame share it.</summary>
    public async Task<TaskCounts> CountAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        counts ??= Of(scope.Required.ContractorId, Running())
            .GroupBy(_ => 1)
            .Select(all => new TaskCounts(all.Count(), all.Count(row => row.DueOn < today)))
            .SingleOrDefaultAsync(cancellationToken);
        return await counts ?? TaskCounts.None;
    }

    /// <summary>The most urgent.</summary>
    public Task<ImmutableArray<TaskRow>> FirstAsync(int count, CancellationToken cancellationToken) =>
        ReadAsync(InOrder(Of(scope.Required.ContractorId, Running())).Take(count), cancellationToken);

    /// <param name="page">From 1; one that is not there shows the last.</param>
    public async Task<TaskPage> PageAsync(int page, CancellationToken cancellationToken)
    {
        var total = (await CountAsync(cancellationToken)).Total;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var first = (shown - 1) * PageSize;
        var rows = await ReadAsync(InOrder(Of(scope.Required.ContractorId, Running())).Skip(first).Take(PageSize), cancellationToken);
        return new TaskPage(
            rows,
            new PaginationModel(
                shown > 1 ? TasksController.Page(shown - 1) : null,
                shown < pages ? TasksController.Page(shown + 1) : null,
                pages > 1 ? string.Format(TaskTexts.Position, first + 1, first + rows.Length, total) : ""
            )
        );
    }

    public Task<ImmutableArray<TaskRow>> OfTenderAsync(Tender tender, CancellationToken cancellationToken) =>
        ReadAsync(InOrder(Of(tender.ContractorId, Running().Where(row => row.Id == tender.Id))), cancellationToken);

    private IQueryable<Tender> Running() => db.Tenders.Where(tender => tender.Status == TenderStatus.Running);

    private static IQueryable<Todo> InOrder(IQueryable<Todo> rows) =>
        rows.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Kind).ThenBy(row => row.FulfilmentId).ThenBy(row => row.DeliveryId);

    // The contractor stands in each, so that an index is found by it (ScopeQueries); a desk reads this of one tender.
    private IQueryable<Todo> Of(Guid? contractorId, IQueryable<Tender> tenders)
    {
        var come = clock.DutchToday().AddDays(DeliveryRules.DeliveryDays);
        FulfilmentStatus[] answers = [FulfilmentStatus.Draft, FulfilmentStatus.ChangesRequested, FulfilmentStatus.Offered];
        var answer = db
            .Fulfilments.Where(row => row.ContractorId == contractorId && answers.Contains(row.Status) && tenders.Any(tender => tender.Id == row.TenderId))
            .Select(row => new Todo
            {
                Kind =
                    row.Status == FulfilmentStatus.Draft ? TaskKind.FinishDraft
                    : row.Status == FulfilmentStatus.Offered ? TaskKind.AnswerOffer
                    : TaskKind.AnswerChanges,
                FulfilmentId = row.Id,
                DeliveryId = null,
                DueOn = null,
            });
        var complete = OfDelivery(contractorId, DeliveryStatus.ChangesRequested, tenders)
            .Select(row => new Todo
            {
                Kind = TaskKind.CompleteEvidence,
                FulfilmentId = row.FulfilmentId,
                DeliveryId = row.Id,
                DueOn = null,
            });
        var finish = OfDelivery(contractorId, DeliveryStatus.Draft, tenders)
            .Select(row => new Todo
            {
                Kind = TaskKind.FinishDelivery,
                FulfilmentId = row.FulfilmentId,
                DeliveryId = row.Id,
                DueOn = row.To.AddDays(DeliveryRules.DeliveryDays),
            });
        var deliver = db
            .Fulfilments.Where(row =>
                row.ContractorId == contractorId
                && row.DeliverBy < come
                && tenders.Any(tender => tender.Id == row.TenderId)
                && !db.Deliveries.Any(draft => draft.FulfilmentId == row.Id && draft.Status == DeliveryStatus.Draft)
            )
            .Select(row => new Todo
            {
                Kind = TaskKind.Deliver,
                FulfilmentId = row.Id,
                DeliveryId = null,
                DueOn = row.DeliverBy,
            });
        // Also of an item that is complete.
        var correct = db
            .Rounds.Where(round =>
                round.ContractorId == contractorId
                && round.Subject == RoundSubject.Correction
                && round.By == CaseSide.Desk
                && round.DecidedAt == null
                && tenders.Any(tender => tender.Id == round.TenderId)
            )
            .Select(round => new Todo
            {
                Kind = TaskKind.AnswerCorrection,
                FulfilmentId = round.FulfilmentId!.Value,
                DeliveryId = round.SubjectId,
                DueOn = null,
            });
        return answer.Concat(complete).Concat(finish).Concat(deliver).Concat(correct);
    }

    private IQueryable<Delivery> OfDelivery(Guid? contractorId, DeliveryStatus status, IQueryable<Tender> tenders) =>
        db.Deliveries.Where(row =>
            row.ContractorId == contractorId
            && row.Status == status
            && tenders.Any(tender => tender.Id == row.TenderId)
            && db.Fulfilments.Any(fulfilment => fulfilment.Id == row.FulfilmentId && fulfilment.Status == FulfilmentStatus.Agreed)
        );

    private async Task<ImmutableArray<TaskRow>> ReadAsync(IQueryable<Todo> todo, CancellationToken cancellationToken)
    {
        var rows = await InOrder(todo)
            .Join(db.Fulfilments, row => row.FulfilmentId, fulfilment => fulfilment.Id, (row, fulfilment) => new { Todo = row, Fulfilment = fulfilment })
            .Join(
                db.Tenders,
                row => row.Fulfilment.TenderId,
                tender => tender.Id,
                (row, tender) =>
                    new
                    {
                        row.Todo,
                        row.Fulfilment,
                        tender.Title,
                    }
            )
            .LeftJoin(
                db.Participants,
                row => row.Fulfilment.ParticipantId,
                person => person.Id,
                (row, person) =>
                    new
                    {
                        row.Todo,
                        row.Fulfilment,
                        row.Title,
                        Participant = person!.Reference,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return
        [
            .. rows.Select(row =>
                TaskWords.Of(
                    row.Todo,
                    row.Fulfilment,
                    string.Format(TaskTexts.Where, FulfilmentDescriptions.Title(row.Fulfilment, row.Participant), row.Title),
                    today
                )
            ),
        ];
    }
}
