using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A delivery as it was sent in: what stands of it, whatever is being changed on the form.</summary>
/// <param name="ScheduleId">The schedule that it is valued by.</param>
/// <param name="Booked">The sum of its lines.</param>
public sealed record DeliveredPart(Guid Id, DateOnly From, DateOnly To, Measures Measures, Guid? ScheduleId, Euro Booked)
{
    public static DeliveredPart Of(Delivery delivery) =>
        new(delivery.Id, delivery.From, delivery.To, delivery.Measures, delivery.TariffScheduleId, delivery.Value);

    /// <summary>The order in which parts build on each other, whatever the order in which they were sent in.</summary>
    public static DeliveredPart[] InOrder(IEnumerable<DeliveredPart> parts) =>
        [.. parts.OrderBy(part => part.From).ThenBy(part => part.To).ThenBy(part => part.Id)];
}
