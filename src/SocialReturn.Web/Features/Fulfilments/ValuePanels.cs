using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands beside a form while it is filled in: the value, what of it counts after caps, and how the tender stands then.</summary>
public sealed class ValuePanels(CountingReader counting, TimeProvider clock)
{
    /// <param name="known">The proposal as it was saved before, or null.</param>
    public async Task<ValuePanel> OfProposalAsync(Tender tender, Fulfilment? known, Valued valued, CancellationToken cancellationToken)
    {
        var caps = await counting.WithProposalAsync(tender, known?.Id, valued, cancellationToken);
        var alreadyIn = known is null ? Euro.Zero : FulfilmentCounting.AmountsOf(known).Proposed;
        var counts = caps.CountedOf(valued.Value);
        var othersCut = caps.Counting.NotCounted(CountingState.Proposed) - (caps.Entry?.NotCounted ?? Euro.Zero);
        var others = tender.Progress.Proposed - alreadyIn - othersCut;
        var before = ProgressRules.Forecast(tender.Progress) + others;
        var bar = BarOf(tender) with { Proposed = others + counts, ThisFulfilment = Range(before, counts) };
        return ValuePanel.Of(tender, bar, valued, before, before + counts) with { CapWarning = caps.Warning, FloorNotes = caps.FloorNotes };
    }

    /// <summary>The tender as it stands when the delivery is verified.</summary>
    public async Task<ValuePanel> OfDeliveryAsync(KnownDelivery known, Valued valued, CancellationToken cancellationToken)
    {
        var (tender, fulfilment) = (known.Tender, known.Fulfilment);
        var caps = await counting.WithDeliveryAsync(tender, fulfilment, known.Delivery?.Id, valued, cancellationToken);
        var alreadyIn = known.Delivery is { Status: DeliveryStatus.ChangesRequested } asked ? asked.Value : Euro.Zero;
        var claimed = fulfilment.ClaimedValue - alreadyIn + valued.Value;
        var then = caps.Counting.ApplyTo(
            tender.Progress with
            {
                Claimed = tender.Progress.Claimed - fulfilment.ClaimedValue + claimed,
                Agreed = tender.Progress.Agreed - LeftOf(fulfilment, fulfilment.ClaimedValue) + LeftOf(fulfilment, claimed),
            }
        );
        var counts = caps.CountedOf(valued.Value);
        var bar = BarOf(tender) with
        {
            Claimed = then.CountableClaimed,
            Agreed = then.CountableAgreed,
            ThisFulfilment = Range(then.Counted + then.CountableClaimed - counts, counts),
        };
        return ValuePanel.Of(tender, bar, valued, then.Counted, then.Counted + counts) with { CapWarning = caps.Warning, FloorNotes = caps.FloorNotes };
    }

    /// <summary>What is agreed and not delivered yet.</summary>
    private static Euro LeftOf(Fulfilment fulfilment, Euro claimed) =>
        FulfilmentCounting.AmountsOf(fulfilment.Status, fulfilment.ProposedValue, fulfilment.AgreedValue, claimed, fulfilment.RealisedValue).Agreed;

    private static (Euro From, Euro To)? Range(Euro from, Euro amount) => amount > Euro.Zero ? (from, from + amount) : null;

    private ProgressBarModel BarOf(Tender tender) =>
        ProgressBarModel.Of(tender, ProgressRules.ExpectedOn(clock.DutchToday(), tender.Obligation, tender.StartDate, tender.EndDate));
}
