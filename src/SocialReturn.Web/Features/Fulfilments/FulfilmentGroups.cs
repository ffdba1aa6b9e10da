using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Lays the fulfilments of a tender out in the order of the bar, so that every subtotal is one of the four amounts.</summary>
public sealed class FulfilmentGroups(TariffSchedule? schedule, IReadOnlyDictionary<Guid, string> participants, DateOnly today)
{
    /// <summary>What the caps leave of each part.</summary>
    public TenderCounting Counting { get; init; } = TenderCounting.Plain;

    public ImmutableArray<FulfilmentGroup> Of(IReadOnlyList<Fulfilment> fulfilments, IReadOnlyList<Delivery> deliveries)
    {
        var byId = fulfilments.ToDictionary(fulfilment => fulfilment.Id);
        var realised = deliveries.Where(delivery => delivery.Status == DeliveryStatus.Verified);
        var claimed = deliveries.Where(delivery => delivery.Status is DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested);
        var agreed = fulfilments.Where(fulfilment => fulfilment.Status == FulfilmentStatus.Agreed && Left(fulfilment) > Euro.Zero);
        var proposed = fulfilments.Where(fulfilment => FulfilmentRules.Undecided.Contains(fulfilment.Status));
        return
        [
            new(
                ProgressPart.Realised,
                FulfilmentScreenTexts.Realised,
                FulfilmentScreenTexts.RealisedRemark,
                Sorted(realised.Select(delivery => LineOf(byId[delivery.FulfilmentId], delivery)))
            ),
            new(
                ProgressPart.Claimed,
                FulfilmentScreenTexts.Claimed,
                FulfilmentScreenTexts.ClaimedRemark,
                Sorted(claimed.Select(delivery => LineOf(byId[delivery.FulfilmentId], delivery)))
            ),
            new(
                ProgressPart.Agreed,
                FulfilmentScreenTexts.Agreed,
                FulfilmentScreenTexts.AgreedRemark,
                Sorted(agreed.Select(fulfilment => LineOf(fulfilment, Left(fulfilment))))
            ),
            new(
                ProgressPart.Proposed,
                FulfilmentScreenTexts.Proposed,
                FulfilmentScreenTexts.ProposedRemark,
                Sorted(proposed.Select(fulfilment => LineOf(fulfilment, fulfilment.Value)))
            ),
        ];
    }

    /// <summary>Drafts, and what ended without counting: outside the four amounts.</summary>
    public ImmutableArray<FulfilmentLine> Others(IReadOnlyList<Fulfilment> fulfilments, FulfilmentStatus status) =>
        Sorted(fulfilments.Where(fulfilment => fulfilment.Status == status).Select(fulfilment => LineOf(fulfilment, fulfilment.Value)));

    /// <summary>What lies over a cap, with the cap: it stays visible, outside the amounts that count.</summary>
    public ImmutableArray<FulfilmentLine> NotCounted(IReadOnlyList<Fulfilment> fulfilments, IReadOnlyList<Delivery> deliveries)
    {
        var byId = fulfilments.ToDictionary(fulfilment => fulfilment.Id);
        var parts = deliveries.ToDictionary(delivery => delivery.Id);
        return
        [
            .. Counting
                .Cut.Where(entry => entry.Entry.State != CountingState.Proposed)
                .Select(entry =>
                {
                    var fulfilment = byId[entry.Entry.FulfilmentId];
                    var line = parts.TryGetValue(entry.Entry.Id, out var delivery) ? LineOf(fulfilment, delivery) : LineOf(fulfilment, entry.Entry.Part.Value);
                    return line with { Amount = entry.NotCounted, Detail = CountingWords.Why(entry, Counting.Obligation), Promise = null, Note = null };
                }),
        ];
    }

    private static Euro Left(Fulfilment fulfilment) => Euro.Max(Euro.Zero, fulfilment.AgreedValue - fulfilment.ClaimedValue - fulfilment.RealisedValue);

    private static ImmutableArray<FulfilmentLine> Sorted(IEnumerable<FulfilmentLine> lines) =>
        [.. lines.OrderBy(line => line.SortDay).ThenBy(line => line.FulfilmentId)];

    private FulfilmentLine LineOf(Fulfilment fulfilment, Delivery delivery) =>
        new()
        {
            FulfilmentId = fulfilment.Id,
            Kind = fulfilment.Kind,
            Title = Title(fulfilment),
            Detail = delivery.InvoiceNumber is { Length: > 0 } invoice
                ? string.Format(FulfilmentScreenTexts.Invoice, invoice)
                : FulfilmentDescriptions.DetailInList(fulfilment, schedule),
            Period = FulfilmentDescriptions.Period(delivery.From, delivery.To),
            SortDay = delivery.From,
            Amount = Counted(delivery.Id, delivery.Value),
            ExplanationHref = PortalLinks.Explanation(fulfilment.Id, delivery.Id),
            Promise = delivery.Status == DeliveryStatus.Claimed ? Promise(delivery.AnswerDueOn) : null,
            Note =
                delivery.Status == DeliveryStatus.ChangesRequested ? string.Format(FulfilmentScreenTexts.ChangesRequestedNote, delivery.DecisionReason) : null,
        };

    private FulfilmentLine LineOf(Fulfilment fulfilment, Euro amount) =>
        new()
        {
            FulfilmentId = fulfilment.Id,
            Kind = fulfilment.Kind,
            Title = Title(fulfilment),
            Detail = FulfilmentDescriptions.DetailInList(fulfilment, schedule),
            Period = FulfilmentDescriptions.Period(fulfilment.From, fulfilment.To),
            SortDay = fulfilment.From,
            Amount = fulfilment.Status == FulfilmentStatus.Agreed ? Counted(fulfilment.Id, amount) : amount,
            ExplanationHref = PortalLinks.Explanation(fulfilment.Id),
            Promise = fulfilment.Status == FulfilmentStatus.Proposed ? Promise(fulfilment.AnswerDueOn) : null,
            Note = fulfilment.Status switch
            {
                FulfilmentStatus.ChangesRequested => string.Format(FulfilmentScreenTexts.ChangesRequestedNote, fulfilment.DecisionReason),
                FulfilmentStatus.Offered => string.Format(FulfilmentScreenTexts.OfferedNote, fulfilment.DecisionReason),
                _ => null,
            },
        };

    private Euro Counted(Guid id, Euro value) => Counting.FindCut(id)?.Counted ?? value;

    private string Title(Fulfilment fulfilment) =>
        FulfilmentDescriptions.Title(fulfilment, fulfilment.ParticipantId is { } id ? participants.GetValueOrDefault(id) : null);

    private string? Promise(DateOnly? dueOn)
    {
        if (dueOn is not { } day)
        {
            return null;
        }

        var near = day.ToNearness(today);
        return string.Format(FulfilmentScreenTexts.AnswerBefore, near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()}, {near}");
    }
}
