using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>How many entries wait, per kind.</summary>
public sealed record WorkCounts(int Proposals, int Claims, int Tenders, int Turnovers)
{
    public int Total => Proposals + Claims + Tenders + Turnovers;
}

/// <summary>
/// Everything that waits for the region's advisers, the longest wait first: one query. Each kind is read along an index of what is open,
/// no further than the page goes, so that it takes as long whatever was decided before.
/// </summary>
public sealed class WorkListReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    private Task<Standing>? standing;

    public async Task<WorkCounts> CountAsync(CancellationToken cancellationToken) => (await StandingAsync(cancellationToken)).Counts;

    /// <summary>The working days within which the region promises an answer.</summary>
    public async Task<int> PromiseAsync(CancellationToken cancellationToken) => (await StandingAsync(cancellationToken)).PromisedDays;

    /// <param name="kind">Null for all kinds.</param>
    /// <param name="after">The last entry of the page before; null for the first page.</param>
    public Task<IReadOnlyList<WorkItem>> GetAsync(WorkKind? kind, WorkCursor? after, int count, CancellationToken cancellationToken) =>
        ReadAsync(Page(kind, after, count), cancellationToken);

    /// <summary>What waits longer than was promised.</summary>
    public async Task<IReadOnlyList<WorkItem>> LateAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        var waiting = Page(null, null, int.MaxValue).Where(row => row.DueOn == null || row.DueOn < today);
        return [.. (await ReadAsync(waiting, cancellationToken)).Where(item => item.Wait.Urgency == TaskUrgency.Late)];
    }

    /// <summary>The entry that opens once this one is decided; null when it was the last.</summary>
    public async Task<WorkItem?> NextAsync(WorkCursor current, CancellationToken cancellationToken)
    {
        var next = await GetAsync(null, current, 1, cancellationToken);
        return next.Count > 0 ? next[0] : (await GetAsync(null, null, 2, cancellationToken)).FirstOrDefault(item => item.Id != current.Id);
    }

    /// <summary>The address of what waits longest; the list itself when nothing does.</summary>
    public async Task<string> FirstHrefAsync(CancellationToken cancellationToken) =>
        await GetAsync(null, null, 1, cancellationToken) is [var first, ..] ? first.Href : PortalLinks.WorkList;

    /// <summary>Read once a request: the page and the count in the frame share it.</summary>
    private Task<Standing> StandingAsync(CancellationToken cancellationToken)
    {
        var (proposals, tenders, turnovers) = (Rounds(RoundSubject.Proposal), Rounds(RoundSubject.Registration), Rounds(RoundSubject.Turnover));
        var (claims, corrections) = (Rounds(RoundSubject.Claim), Corrections());
        return standing ??= db
            .Regions.Where(region => region.Id == scope.Required.RegionId)
            .Select(region => new Standing(
                new WorkCounts(proposals.Count(), claims.Count() + corrections.Count(), tenders.Count(), turnovers.Count()),
                region.AnswerWorkingDays
            ))
            .SingleAsync(cancellationToken);
    }

    private IQueryable<Waiting> Page(WorkKind? kind, WorkCursor? after, int count)
    {
        IQueryable<Waiting>[] kinds =
        [
            .. Of(WorkKind.Proposal, Rounds(RoundSubject.Proposal).Select(Waiting.Round)),
            .. Of(WorkKind.Claim, Rounds(RoundSubject.Claim).Select(Waiting.Round)),
            .. Of(WorkKind.Claim, Corrections().Select(Waiting.Round)),
            .. Of(WorkKind.Tender, Rounds(RoundSubject.Registration).Select(Waiting.Round)),
            .. Of(WorkKind.Turnover, Rounds(RoundSubject.Turnover).Select(Waiting.Round)),
        ];
        return kinds.Aggregate((one, other) => one.Concat(other)).OrderBy(row => row.Since).ThenBy(row => row.Id).Take(count);

        IEnumerable<IQueryable<Waiting>> Of(WorkKind own, IQueryable<Waiting> rows)
        {
            if (kind is null || kind == own)
            {
                yield return After(rows, after).OrderBy(row => row.Since).ThenBy(row => row.Id).Take(count);
            }
        }
    }

    private static IQueryable<Waiting> After(IQueryable<Waiting> rows, WorkCursor? after) =>
        after is { } cursor ? rows.Where(row => row.Since > cursor.Since || (row.Since == cursor.Since && row.Id.CompareTo(cursor.Id) > 0)) : rows;

    private IQueryable<Round> Rounds(RoundSubject subject) => db.Rounds.OfScope(scope.Required).Where(row => row.Subject == subject && row.DecidedAt == null);

    /// <summary>Those that a contractor asks for; they stand among the claims.</summary>
    private IQueryable<Round> Corrections() => Rounds(RoundSubject.Correction).Where(row => row.By == CaseSide.Contractor);

    /// <summary>With the names and the amount as they are now: what waits may have been valued anew.</summary>
    private async Task<IReadOnlyList<WorkItem>> ReadAsync(IQueryable<Waiting> waiting, CancellationToken cancellationToken)
    {
        var rows = await waiting
            .Join(
                db.Contractors,
                row => row.ContractorId,
                contractor => contractor.Id,
                (row, contractor) => new { Waiting = row, Contractor = contractor.Name }
            )
            .Join(
                db.Tenders,
                row => row.Waiting.TenderId,
                tender => tender.Id,
                (row, tender) =>
                    new
                    {
                        row.Waiting,
                        row.Contractor,
                        tender.Title,
                        Owed = tender.Obligation.Cents,
                    }
            )
            .LeftJoin(
                db.Fulfilments,
                row => row.Waiting.FulfilmentId,
                fulfilment => fulfilment.Id,
                (row, fulfilment) =>
                    new
                    {
                        row.Waiting,
                        row.Contractor,
                        row.Title,
                        row.Owed,
                        Kind = (FulfilmentKind?)fulfilment!.Kind,
                        Work = fulfilment.Title,
                        Value = (long?)fulfilment.Value.Cents,
                    }
            )
            .LeftJoin(
                db.Deliveries,
                row => row.Waiting.Id,
                delivery => delivery.Id,
                (row, delivery) =>
                    new
                    {
                        row.Waiting,
                        row.Contractor,
                        row.Title,
                        row.Kind,
                        row.Work,
                        Cents = row.Waiting.Kind == WorkKind.Correction ? row.Waiting.Cents
                        : row.Waiting.Kind == WorkKind.Tender ? row.Owed
                        : (long?)delivery!.Value.Cents ?? row.Value ?? row.Waiting.Cents,
                    }
            )
            .OrderBy(row => row.Waiting.Since)
            .ThenBy(row => row.Waiting.Id)
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        var promise = await PromiseAsync(cancellationToken);
        return rows.ConvertAll(row => new WorkItem
        {
            Kind = row.Waiting.Kind,
            Id = row.Waiting.Id,
            Contractor = row.Contractor,
            Icon = row.Kind?.Describe().Icon ?? "document",
            What = WorkListWords.What(row.Waiting.Kind, row.Kind, row.Work ?? row.Title),
            Amount = new Euro(row.Cents),
            Since = row.Waiting.Since,
            Wait = WorkWait.Of(row.Waiting.Since, row.Waiting.DueOn ?? WorkingDays.Add(DutchTime.DutchDate(row.Waiting.Since), promise), today),
            Href = HrefOf(row.Waiting),
            WhyHref = row.Waiting.FulfilmentId is { } fulfilment
                ? PortalLinks.Explanation(fulfilment, row.Waiting.Kind == WorkKind.Proposal ? null : row.Waiting.Id)
                : null,
        });
    }

    private static string HrefOf(Waiting row) =>
        row.Kind switch
        {
            WorkKind.Proposal => PortalLinks.DeskFulfilment(row.Id),
            WorkKind.Claim or WorkKind.Correction => PortalLinks.DeskDelivery(row.FulfilmentId!.Value, row.Id),
            WorkKind.Tender => PortalLinks.DeskTender(row.Id),
            _ => PortalLinks.DeskTurnover(row.TenderId, row.Id),
        };

    private sealed record Standing(WorkCounts Counts, int PromisedDays);
}
