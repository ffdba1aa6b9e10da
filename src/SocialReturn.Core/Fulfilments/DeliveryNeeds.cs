using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a delivery has to say: a placement is delivered by the method that was agreed, a purchase by its invoice.</summary>
public sealed record DeliveryNeeds
{
    /// <summary>The contract hours of the period.</summary>
    public bool HoursPerWeek { get; private init; }

    /// <summary>The hours that were worked in the period.</summary>
    public bool WorkedHours { get; private init; }

    /// <summary>The wages that were paid for the period.</summary>
    public bool WageCosts { get; private init; }

    /// <summary>The amount of the invoice and its VAT.</summary>
    public bool Invoice { get; private init; }

    /// <summary>The labour in the invoice, and nothing else of it.</summary>
    public bool LabourCosts { get; private init; }

    public static DeliveryNeeds Of(Fulfilment fulfilment, TariffSchedule? schedule) =>
        fulfilment switch
        {
            Participation participation => Of(participation, PlacementNeeds.Of(schedule?.FindBlock(participation.BlockCode))),
            SocialPurchase purchase => Of(PurchaseNeeds.Of(schedule, purchase.BlockCode)),
            _ => throw new NotSupportedException(fulfilment.GetType().Name),
        };

    internal DeliveredPeriod PeriodOf(Delivery delivery) =>
        new(delivery.From, delivery.To, delivery.HoursPerWeek, delivery.WorkedHours) { WageCosts = WageCosts ? delivery.WageCosts : null };

    private static DeliveryNeeds Of(Participation participation, PlacementNeeds needs)
    {
        var byWorkedHours = participation.WorkedHours is not null;
        return new DeliveryNeeds
        {
            HoursPerWeek = !byWorkedHours && (needs.Hours || participation.HoursPerWeek is not null),
            WorkedHours = byWorkedHours,
            WageCosts = needs.WageCosts,
        };
    }

    private static DeliveryNeeds Of(PurchaseNeeds needs) => new() { Invoice = needs.Invoice, LabourCosts = needs.LabourCosts };
}
