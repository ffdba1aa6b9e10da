using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>How much a contractor has to do.</summary>
public sealed record TaskCounts(int Total, int Late)
{
    public static TaskCounts None { get; } = new(0, 0);
}

/// <summary>
/// What a contractor has to do: derived from the state of its fulfilments and of what it reported, never stored beside it. It reads along
/// indexes of what is open, no further than is shown: what was delivered before is not looked at.
/// </summary>
public sealed class TaskReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>On every page of a contractor.</summary>
    private static readonly CompiledQuery<Func<PortalDbContext, Guid?, DateOnly, DateOnly, DateOnly, CancellationToken, Task<TaskCounts?>>> Counted = new(() =>
        EF.CompileAsyncQuery(
            QueryPart.Expanded<Func<PortalDbContext, Guid?, DateOnly, DateOnly, DateOnly, CancellationToken, TaskCounts?>>(
                (db, contractorId, before, reported, today, cancellationToken) =>
                    OpenTasks
                        .All.In(db, contractorId, null, before, reported)
                        .GroupBy(_ => 1)
                        .Select(all => new TaskCounts(all.Count(), all.Count(row => row.DueOn < today)))
                        .SingleOrDefault()
            )
        )
    );

    private static readonly CompiledQuery<Func<PortalDbContext, Guid?, Guid?, DateOnly, DateOnly, int, int, IAsyncEnumerable<FoundTodo>>> Listed = new(() =>
        EF.CompileAsyncQuery(
            QueryPart.Expanded<Func<PortalDbContext, Guid?, Guid?, DateOnly, DateOnly, int, int, IQueryable<FoundTodo>>>(
                (db, contractorId, tenderId, before, reported, skip, take) =>
                    OpenTasks
                        .All.In(db, contractorId, tenderId, before, reported)
                        .OrderBy(row => row.DueOn == null)
                        .ThenBy(row => row.DueOn)
                        .ThenBy(row => row.Kind)
                        .ThenBy(row => row.FulfilmentId)
                        .ThenBy(row => row.DeliveryId)
                        .Skip(skip)
                        .Take(take)
                        .Join(db.Tenders, row => row.TenderId, tender => tender.Id, (row, tender) => new { Todo = row, Tender = tender })
                        .LeftJoin(
                            db.Fulfilments,
                            row => row.Todo.FulfilmentId,
                            fulfilment => fulfilment.Id,
                            (row, fulfilment) =>
                                new
                                {
                                    row.Todo,
                                    row.Tender,
                                    Fulfilment = fulfilment,
                                }
                        )
                        .LeftJoin(
                            db.Participants,
                            row => row.Fulfilment!.ParticipantId,
                            person => person.Id,
                            (row, person) =>
                                new FoundTodo
                                {
                                    Todo = row.Todo,
                                    Fulfilment = row.Fulfilment,
                                    Tender = row.Tender.Title,
                                    Start = row.Tender.StartDate,
                                    End = row.Tender.EndDate,
                                    Participant = person!.Reference,
                                }
                        )
                        // Joins do not keep an order.
                        .OrderBy(row => row.Todo.DueOn == null)
                        .ThenBy(row => row.Todo.DueOn)
                        .ThenBy(row => row.Todo.Kind)
                        .ThenBy(row => row.Todo.FulfilmentId)
                        .ThenBy(row => row.Todo.DeliveryId)
                        .AsNoTracking()
            )
        )
    );

    private Task<TaskCounts?>? counts;

    /// <summary>Read once a request: the page and the count in the frame share it.</summary>
    public async Task<TaskCounts> CountAsync(CancellationToken cancellationToken)
    {
        counts ??= Counted.For(db)(db, scope.Required.ContractorId, Before, Reported, clock.DutchToday(), cancellationToken);
        return await counts ?? TaskCounts.None;
    }

    /// <summary>The most urgent.</summary>
    public Task<ImmutableArray<TaskRow>> FirstAsync(int count, CancellationToken cancellationToken) =>
        ReadAsync(scope.Required.ContractorId, null, 0, count, cancellationToken);

    /// <param name="page">From 1; one that is not there shows the last.</param>
    public async Task<TaskPage> PageAsync(int page, CancellationToken cancellationToken)
    {
        var total = (await CountAsync(cancellationToken)).Total;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var first = (shown - 1) * PageSize;
        var rows = await ReadAsync(scope.Required.ContractorId, null, first, PageSize, cancellationToken);
        return new TaskPage(
            rows,
            new PaginationModel(
                shown > 1 ? TasksController.Page(shown - 1) : null,
                shown < pages ? TasksController.Page(shown + 1) : null,
                pages > 1 ? string.Format(TaskTexts.Position, first + 1, first + rows.Length, total) : ""
            )
        );
    }

    /// <summary>All of one tender; a desk reads them too.</summary>
    public Task<ImmutableArray<TaskRow>> OfTenderAsync(Tender tender, CancellationToken cancellationToken) =>
        ReadAsync(tender.ContractorId, tender.Id, 0, int.MaxValue, cancellationToken);

    /// <summary>What has to be delivered by then is to be done now.</summary>
    private DateOnly Before => clock.DutchToday().AddDays(DeliveryRules.DeliveryDays);

    /// <summary>Turnover of what was over a month ago has to be reported.</summary>
    private DateOnly Reported => clock.DutchToday().AddMonths(-1);

    private async Task<ImmutableArray<TaskRow>> ReadAsync(Guid? contractorId, Guid? tenderId, int skip, int take, CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        var rows = await Listed.For(db)(db, contractorId, tenderId, Before, Reported, skip, take).ToListAsync(cancellationToken);
        return [.. rows.Select(row => TaskWords.Of(row, today))];
    }
}
