using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>What a contractor has to do: derived from the state of its fulfilments, never stored beside it.</summary>
public sealed class TaskReader(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Days after the end of a period, or after an invoice date, in which it should be delivered.</summary>
    private const int DeliveryDays = 14;

    private const int SoonDays = 7;

    private Task<ImmutableArray<TaskRow>>? all;

    /// <summary>Read once a request: the page and the count in the frame share it.</summary>
    public Task<ImmutableArray<TaskRow>> AllAsync(CancellationToken cancellationToken) =>
        all ??= GetAsync(db.Tenders.Where(tender => tender.Status == TenderStatus.Running), cancellationToken);

    public Task<ImmutableArray<TaskRow>> OfTenderAsync(Tender tender, CancellationToken cancellationToken) =>
        GetAsync(db.Tenders.Where(row => row.Id == tender.Id && row.Status == TenderStatus.Running), cancellationToken);

    private async Task<ImmutableArray<TaskRow>> GetAsync(IQueryable<Tender> tenders, CancellationToken cancellationToken)
    {
        FulfilmentStatus[] open = [FulfilmentStatus.Draft, FulfilmentStatus.ChangesRequested, FulfilmentStatus.Offered, FulfilmentStatus.Agreed];
        var rows = await db
            .Fulfilments.AsNoTracking()
            .Where(row => open.Contains(row.Status))
            .Join(tenders, row => row.TenderId, tender => tender.Id, (row, tender) => new { Fulfilment = row, tender.Title })
            .ToListAsync(cancellationToken);
        var participantIds = rows.Select(row => row.Fulfilment.ParticipantId).OfType<Guid>().Distinct().ToArray();
        var participants = await db
            .Participants.AsNoTracking()
            .Where(row => participantIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        var agreedIds = rows.Where(row => row.Fulfilment.Status == FulfilmentStatus.Agreed).Select(row => row.Fulfilment.Id).ToArray();
        var deliveries = (
            await db
                .Deliveries.AsNoTracking()
                .Where(row => agreedIds.Contains(row.FulfilmentId) && !DeliveryRules.Gone.Contains(row.Status))
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.FulfilmentId);
        var tasks = rows.SelectMany(row =>
        {
            var title = FulfilmentDescriptions.Title(row.Fulfilment, row.Fulfilment.ParticipantId is { } id ? participants.GetValueOrDefault(id) : null);
            return TasksOf(row.Fulfilment, [.. deliveries[row.Fulfilment.Id]], string.Format(TaskTexts.Where, title, row.Title));
        });
        tasks = tasks.Concat(await CorrectionsAsync(tenders, cancellationToken));
        return [.. tasks.OrderBy(task => task.DueOn ?? DateOnly.MaxValue).ThenByDescending(task => task.Urgency)];
    }

    /// <summary>What the desk wants to correct, also of an item that is complete.</summary>
    private async Task<IEnumerable<TaskRow>> CorrectionsAsync(IQueryable<Tender> tenders, CancellationToken cancellationToken)
    {
        var rows = await db
            .Rounds.AsNoTracking()
            .Where(round => round.Subject == RoundSubject.Correction && round.By == CaseSide.Desk && round.DecidedAt == null)
            .OrderBy(round => round.SubmittedAt)
            .Join(tenders, round => round.TenderId, tender => tender.Id, (round, tender) => new { round.FulfilmentId, Tender = tender.Title })
            .Join(
                db.Fulfilments,
                round => round.FulfilmentId,
                fulfilment => fulfilment.Id,
                (round, fulfilment) =>
                    new
                    {
                        fulfilment.Id,
                        fulfilment.Title,
                        round.Tender,
                    }
            )
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Undated("speech", TaskTexts.AnswerCorrection, PortalLinks.Fulfilment(row.Id), string.Format(TaskTexts.Where, row.Title, row.Tender), TaskUrgency.Soon)
        );
    }

    private IEnumerable<TaskRow> TasksOf(Fulfilment fulfilment, IReadOnlyList<Delivery> deliveries, string where)
    {
        var page = PortalLinks.Fulfilment(fulfilment.Id);
        if (fulfilment.Status == FulfilmentStatus.Draft)
        {
            yield return Undated("document", TaskTexts.FinishDraft, $"{page}/wijzigen", where, TaskUrgency.Normal);
        }
        else if (fulfilment.Status == FulfilmentStatus.ChangesRequested)
        {
            yield return Undated("speech", TaskTexts.AnswerChanges, $"{page}/wijzigen", where, TaskUrgency.Soon);
        }
        else if (fulfilment.Status == FulfilmentStatus.Offered)
        {
            yield return Undated("speech", TaskTexts.AnswerOffer, page, where, TaskUrgency.Soon);
        }

        foreach (var delivery in deliveries.Where(row => row.Status == DeliveryStatus.ChangesRequested))
        {
            yield return Undated("document", TaskTexts.CompleteEvidence, $"{page}/leveringen/{delivery.Id}", where, TaskUrgency.Soon);
        }

        if (fulfilment.Status == FulfilmentStatus.Agreed && NextDelivery(fulfilment, deliveries) is { } next)
        {
            yield return next with
            {
                Where = where,
            };
        }
    }

    /// <summary>The month of a placement, or the invoice of a purchase, whose time has come.</summary>
    private TaskRow? NextDelivery(Fulfilment fulfilment, IReadOnlyList<Delivery> deliveries)
    {
        var today = clock.DutchToday();
        if (deliveries.FirstOrDefault(row => row.Status == DeliveryStatus.Draft) is { } draft)
        {
            return Dated(TaskTexts.FinishDelivery, PortalLinks.Delivery(fulfilment.Id, draft.Id), draft.To.AddDays(DeliveryDays), today);
        }

        if (fulfilment.Description.DeliveredBy != DeliveredBy.Period)
        {
            var act = fulfilment.Description.DeliveredBy == DeliveredBy.Invoice ? TaskTexts.ClaimInvoice : TaskTexts.ClaimPerformance;
            return fulfilment.To is { } last && last <= today && deliveries.Count == 0
                ? Dated(act, PortalLinks.NewDelivery(fulfilment.Id), last.AddDays(DeliveryDays), today)
                : null;
        }

        if (NextPeriod.Of(fulfilment, deliveries) is not { } period || period.To >= today)
        {
            return null;
        }

        return Dated(
            string.Format(TaskTexts.ClaimHours, period.From.ToMonth()),
            PortalLinks.NewDelivery(fulfilment.Id),
            period.To.AddDays(DeliveryDays),
            today
        );
    }

    private static TaskRow Undated(string icon, string act, string href, string where, TaskUrgency urgency) =>
        new()
        {
            Icon = icon,
            Act = act,
            Href = href,
            Where = where,
            DueOn = null,
            When = "",
            Urgency = urgency,
        };

    private static TaskRow Dated(string act, string href, DateOnly dueOn, DateOnly today)
    {
        var isLate = dueOn < today;
        var near = dueOn.ToNearness(today);
        var when = (isLate, near) switch
        {
            (true, _) => string.Format(TaskTexts.LateSince, dueOn.ToFullDate()),
            (false, "") => dueOn.ToFullDate(),
            _ => $"{dueOn.ToFullDate()}, {near}",
        };
        var urgency =
            isLate ? TaskUrgency.Late
            : dueOn <= today.AddDays(SoonDays) ? TaskUrgency.Soon
            : TaskUrgency.Normal;
        return new TaskRow
        {
            Icon = isLate ? "alert-triangle" : "calendar",
            Act = act,
            Href = href,
            Where = "",
            DueOn = dueOn,
            When = when,
            Urgency = urgency,
        };
    }
}
