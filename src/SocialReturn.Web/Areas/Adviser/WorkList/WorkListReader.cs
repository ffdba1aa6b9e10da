using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>How many entries wait, per kind.</summary>
public sealed record WorkCounts(int Proposals, int Claims, int Tenders, int Turnovers)
{
    public int Total => Proposals + Claims + Tenders + Turnovers;
}

/// <summary>Everything that waits for the region's advisers, the longest wait first.</summary>
public sealed class WorkListReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    private int? promisedDays;

    public async Task<WorkCounts> CountAsync(CancellationToken cancellationToken) =>
        new(
            await db.Fulfilments.CountAsync(row => row.Status == FulfilmentStatus.Proposed, cancellationToken),
            await db.Deliveries.CountAsync(row => row.Status == DeliveryStatus.Claimed, cancellationToken)
                + await AskedCorrections().CountAsync(cancellationToken),
            await db.Tenders.CountAsync(row => row.Status == TenderStatus.AwaitingConfirmation, cancellationToken),
            await db.TurnoverReports.CountAsync(row => row.Status == TurnoverStatus.Reported, cancellationToken)
        );

    /// <summary>The working days within which the region promises an answer.</summary>
    public async Task<int> PromiseAsync(CancellationToken cancellationToken) =>
        promisedDays ??= await db
            .Regions.Where(region => region.Id == scope.Required.RegionId)
            .Select(region => region.AnswerWorkingDays)
            .SingleAsync(cancellationToken);

    /// <param name="kind">Null for all kinds.</param>
    /// <param name="after">The last entry of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<WorkItem>> GetAsync(WorkKind? kind, WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var items = new List<WorkItem>();
        if (kind is null or WorkKind.Proposal)
        {
            items.AddRange(await ProposalsAsync(after, count, cancellationToken));
        }

        if (kind is null or WorkKind.Claim)
        {
            items.AddRange(await ClaimsAsync(after, count, cancellationToken));
            items.AddRange(await CorrectionsAsync(after, count, cancellationToken));
        }

        if (kind is null or WorkKind.Tender)
        {
            items.AddRange(await TendersAsync(after, count, cancellationToken));
        }

        if (kind is null or WorkKind.Turnover)
        {
            items.AddRange(await TurnoversAsync(after, count, cancellationToken));
        }

        return [.. items.OrderBy(item => item.Since).ThenBy(item => item.Id).Take(count)];
    }

    /// <summary>The entry that opens once this one is decided; null when it was the last.</summary>
    public async Task<WorkItem?> NextAsync(WorkCursor current, CancellationToken cancellationToken)
    {
        var next = await GetAsync(null, current, 1, cancellationToken);
        return next.Count > 0 ? next[0] : (await GetAsync(null, null, 2, cancellationToken)).FirstOrDefault(item => item.Id != current.Id);
    }

    private async Task<IEnumerable<WorkItem>> ProposalsAsync(WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var waiting = db.Fulfilments.AsNoTracking().Where(row => row.Status == FulfilmentStatus.Proposed);
        if (after is { } cursor)
        {
            waiting = waiting.Where(row => row.ProposedAt > cursor.Since || (row.ProposedAt == cursor.Since && row.Id.CompareTo(cursor.Id) > 0));
        }

        var rows = await waiting
            .OrderBy(row => row.ProposedAt)
            .ThenBy(row => row.Id)
            .Take(count)
            .Join(
                db.Contractors,
                row => row.ContractorId,
                contractor => contractor.Id,
                (row, contractor) => new { Fulfilment = row, Contractor = contractor.Name }
            )
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return rows.Select(row => new WorkItem
        {
            Kind = WorkKind.Proposal,
            Id = row.Fulfilment.Id,
            Contractor = row.Contractor,
            Icon = row.Fulfilment.Kind.Describe().Icon,
            What = WhatOf(row.Fulfilment),
            Amount = row.Fulfilment.Value,
            Since = row.Fulfilment.ProposedAt!.Value,
            Wait = WorkWait.Of(row.Fulfilment.ProposedAt.Value, row.Fulfilment.AnswerDueOn!.Value, today),
            Href = PortalLinks.DeskFulfilment(row.Fulfilment.Id),
            WhyHref = PortalLinks.Explanation(row.Fulfilment.Id),
        });
    }

    private async Task<IEnumerable<WorkItem>> ClaimsAsync(WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var waiting = db.Deliveries.AsNoTracking().Where(row => row.Status == DeliveryStatus.Claimed);
        if (after is { } cursor)
        {
            waiting = waiting.Where(row => row.ClaimedAt > cursor.Since || (row.ClaimedAt == cursor.Since && row.Id.CompareTo(cursor.Id) > 0));
        }

        var rows = await waiting
            .OrderBy(row => row.ClaimedAt)
            .ThenBy(row => row.Id)
            .Take(count)
            .Join(db.Fulfilments, row => row.FulfilmentId, fulfilment => fulfilment.Id, (row, fulfilment) => new { Delivery = row, Fulfilment = fulfilment })
            .Join(
                db.Contractors,
                row => row.Delivery.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.Delivery,
                        row.Fulfilment,
                        Contractor = contractor.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return rows.Select(row => new WorkItem
        {
            Kind = WorkKind.Claim,
            Id = row.Delivery.Id,
            Contractor = row.Contractor,
            Icon = row.Fulfilment.Kind.Describe().Icon,
            What = WhatOf(row.Fulfilment),
            Amount = row.Delivery.Value,
            Since = row.Delivery.ClaimedAt!.Value,
            Wait = WorkWait.Of(row.Delivery.ClaimedAt.Value, row.Delivery.AnswerDueOn!.Value, today),
            Href = PortalLinks.DeskDelivery(row.Fulfilment.Id, row.Delivery.Id),
            WhyHref = PortalLinks.Explanation(row.Fulfilment.Id, row.Delivery.Id),
        });
    }

    private IQueryable<Round> AskedCorrections() =>
        db.Rounds.AsNoTracking().Where(round => round.Subject == RoundSubject.Correction && round.By == CaseSide.Contractor && round.DecidedAt == null);

    private async Task<IEnumerable<WorkItem>> CorrectionsAsync(WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var waiting = AskedCorrections();
        if (after is { } cursor)
        {
            waiting = waiting.Where(row => row.SubmittedAt > cursor.Since || (row.SubmittedAt == cursor.Since && row.SubjectId.CompareTo(cursor.Id) > 0));
        }

        var rows = await waiting
            .OrderBy(row => row.SubmittedAt)
            .ThenBy(row => row.SubjectId)
            .Take(count)
            .Join(db.Fulfilments, row => row.FulfilmentId, fulfilment => fulfilment.Id, (row, fulfilment) => new { Round = row, Fulfilment = fulfilment })
            .Join(
                db.Contractors,
                row => row.Round.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.Round,
                        row.Fulfilment,
                        Contractor = contractor.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return rows.Select(row => new WorkItem
        {
            Kind = WorkKind.Correction,
            Id = row.Round.SubjectId,
            Contractor = row.Contractor,
            Icon = row.Fulfilment.Kind.Describe().Icon,
            What = WhatOf(row.Fulfilment),
            Amount = row.Round.Value,
            Since = row.Round.SubmittedAt,
            Wait = WorkWait.Of(row.Round.SubmittedAt, row.Round.DueOn!.Value, today),
            Href = PortalLinks.DeskDelivery(row.Fulfilment.Id, row.Round.SubjectId),
            WhyHref = PortalLinks.Explanation(row.Fulfilment.Id, row.Round.SubjectId),
        });
    }

    private async Task<IEnumerable<WorkItem>> TendersAsync(WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var waiting = db.Tenders.AsNoTracking().Where(row => row.Status == TenderStatus.AwaitingConfirmation);
        if (after is { } cursor)
        {
            waiting = waiting.Where(row => row.RegisteredAt > cursor.Since || (row.RegisteredAt == cursor.Since && row.Id.CompareTo(cursor.Id) > 0));
        }

        var rows = await waiting
            .OrderBy(row => row.RegisteredAt)
            .ThenBy(row => row.Id)
            .Take(count)
            .Join(db.Contractors, row => row.ContractorId, contractor => contractor.Id, (row, contractor) => new { Tender = row, Contractor = contractor.Name })
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        var promise = await PromiseAsync(cancellationToken);
        return rows.Select(row => new WorkItem
        {
            Kind = WorkKind.Tender,
            Id = row.Tender.Id,
            Contractor = row.Contractor,
            Icon = "document",
            What = string.Format(WorkListTexts.WhatTender, row.Tender.Title),
            Amount = row.Tender.Obligation,
            Since = row.Tender.RegisteredAt,
            Wait = WorkWait.Of(row.Tender.RegisteredAt, WorkingDays.Add(DutchTime.DutchDate(row.Tender.RegisteredAt), promise), today),
            Href = PortalLinks.DeskTender(row.Tender.Id),
        });
    }

    private async Task<IEnumerable<WorkItem>> TurnoversAsync(WorkCursor? after, int count, CancellationToken cancellationToken)
    {
        var waiting = db.TurnoverReports.AsNoTracking().Where(row => row.Status == TurnoverStatus.Reported);
        if (after is { } cursor)
        {
            waiting = waiting.Where(row => row.ReportedAt > cursor.Since || (row.ReportedAt == cursor.Since && row.Id.CompareTo(cursor.Id) > 0));
        }

        var rows = await waiting
            .OrderBy(row => row.ReportedAt)
            .ThenBy(row => row.Id)
            .Take(count)
            .Join(db.Tenders, row => row.TenderId, tender => tender.Id, (row, tender) => new { Report = row, tender.Title })
            .Join(
                db.Contractors,
                row => row.Report.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.Report,
                        row.Title,
                        Contractor = contractor.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return rows.Select(row => new WorkItem
        {
            Kind = WorkKind.Turnover,
            Id = row.Report.Id,
            Contractor = row.Contractor,
            Icon = "document",
            What = string.Format(WorkListTexts.WhatTurnover, row.Title),
            Amount = row.Report.Turnover,
            Since = row.Report.ReportedAt,
            Wait = WorkWait.Of(row.Report.ReportedAt, row.Report.AnswerDueOn, today),
            Href = PortalLinks.DeskTurnover(row.Report.TenderId, row.Report.Id),
        });
    }

    private static string WhatOf(Fulfilment fulfilment) => string.Format(WorkListTexts.What, fulfilment.Description.ShortName, fulfilment.Title);
}
