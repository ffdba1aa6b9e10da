using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>A task as it is shown.</summary>
public static class TaskWords
{
    private const int SoonDays = 7;

    public static TaskRow Of(FoundTodo found, DateOnly today) =>
        found.Fulfilment is { } fulfilment
            ? Of(found.Todo, fulfilment, string.Format(TaskTexts.Where, FulfilmentDescriptions.Title(fulfilment, found.Participant), found.Tender), today)
            : Of(found.Todo, ("document", Report(found, today), PortalLinks.Turnover(found.Todo.TenderId)), found.Tender, today);

    /// <param name="where">The fulfilment and its tender.</param>
    private static TaskRow Of(Todo todo, Fulfilment fulfilment, string where, DateOnly today) =>
        Of(
            todo,
            todo.Kind switch
            {
                TaskKind.FinishDraft => ("document", TaskTexts.FinishDraft, PortalLinks.EditFulfilment(fulfilment.Id)),
                TaskKind.AnswerChanges => ("speech", TaskTexts.AnswerChanges, PortalLinks.EditFulfilment(fulfilment.Id)),
                TaskKind.AnswerOffer => ("speech", TaskTexts.AnswerOffer, PortalLinks.Fulfilment(fulfilment.Id)),
                TaskKind.AnswerCorrection => ("speech", TaskTexts.AnswerCorrection, PortalLinks.Fulfilment(fulfilment.Id)),
                TaskKind.CompleteEvidence => ("document", TaskTexts.CompleteEvidence, PortalLinks.Delivery(fulfilment.Id, todo.DeliveryId!.Value)),
                TaskKind.FinishDelivery => ("calendar", TaskTexts.FinishDelivery, PortalLinks.Delivery(fulfilment.Id, todo.DeliveryId!.Value)),
                _ => ("calendar", Deliver(fulfilment, todo.DueOn!.Value), PortalLinks.NewDelivery(fulfilment.Id)),
            },
            where,
            today
        );

    private static TaskRow Of(Todo todo, (string Icon, string Act, string Href) words, string where, DateOnly today)
    {
        var (icon, act, href) = words;
        return new TaskRow
        {
            Icon = todo.DueOn < today ? "alert-triangle" : icon,
            Act = act,
            Href = href,
            Where = where,
            DueOn = todo.DueOn,
            When = todo.DueOn is { } day ? When(day, today) : "",
            Urgency = UrgencyOf(todo, today),
        };
    }

    private static string Deliver(Fulfilment fulfilment, DateOnly dueOn) =>
        fulfilment.Description.DeliveredBy switch
        {
            DeliveredBy.Invoice => TaskTexts.ClaimInvoice,
            DeliveredBy.Performance => TaskTexts.ClaimPerformance,
            _ => string.Format(TaskTexts.ClaimHours, dueOn.AddDays(-DeliveryRules.DeliveryDays).ToMonth()),
        };

    /// <summary>From the first day that nothing was reported of, to the end of the last month that is over, or of the work.</summary>
    private static string Report(FoundTodo found, DateOnly today)
    {
        var from = found.Todo.ReportedTo?.AddDays(1) ?? found.Start;
        var lastMonth = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var to = found.End < lastMonth ? found.End : lastMonth;
        var isMonth = from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
        return string.Format(
            TaskTexts.ReportTurnover,
            isMonth ? from.ToMonth() : string.Format(TenderScreenTexts.TurnoverPeriod, from.ToFullDate(), to.ToFullDate())
        );
    }

    private static string When(DateOnly dueOn, DateOnly today) =>
        (dueOn < today, dueOn.ToNearness(today)) switch
        {
            (true, _) => string.Format(TaskTexts.LateSince, dueOn.ToFullDate()),
            (false, "") => dueOn.ToFullDate(),
            (false, var near) => $"{dueOn.ToFullDate()}, {near}",
        };

    private static TaskUrgency UrgencyOf(Todo todo, DateOnly today) =>
        todo.DueOn is not { } day ? (todo.Kind == TaskKind.FinishDraft ? TaskUrgency.Normal : TaskUrgency.Soon)
        : day < today ? TaskUrgency.Late
        : day <= today.AddDays(SoonDays) ? TaskUrgency.Soon
        : TaskUrgency.Normal;
}
