using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a delivered period has to say: a placement is delivered by the method that was agreed.</summary>
/// <param name="HoursPerWeek">The contract hours of the period.</param>
/// <param name="WorkedHours">The hours that were worked in it.</param>
/// <param name="WageCosts">The wages that were paid for it.</param>
public sealed record DeliveryNeeds(bool HoursPerWeek, bool WorkedHours, bool WageCosts)
{
    /// <summary>A purchase is delivered by its invoice.</summary>
    public static DeliveryNeeds Invoice { get; } = new(HoursPerWeek: false, WorkedHours: false, WageCosts: false);

    public static DeliveryNeeds Of(Participation participation, TariffSchedule? schedule)
    {
        var needs = PlacementNeeds.Of(schedule?.FindBlock(participation.BlockCode));
        var byWorkedHours = participation.WorkedHours is not null;
        return new DeliveryNeeds(!byWorkedHours && (needs.Hours || participation.HoursPerWeek is not null), byWorkedHours, needs.WageCosts);
    }

    internal DeliveredPeriod PeriodOf(Delivery delivery) => new(delivery.From, delivery.To, delivery.HoursPerWeek, delivery.WorkedHours)
    {
        WageCosts = WageCosts ? delivery.WageCosts : null,
    };
}
