using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A delivery as it was sent in: what stands of it, whatever is being changed on the form.</summary>
/// <param name="ScheduleId">The schedule that it is valued by.</param>
/// <param name="Booked">The sum of its lines.</param>
public sealed record DeliveredPart(Guid Id, DateOnly From, DateOnly To, Measures Measures, Guid? ScheduleId, Euro Booked)
{
    /// <summary>The supplier's recognition that it was valued by.</summary>
    public string? Recognition { get; private init; }

    /// <summary>What stands keeps its recognition, whatever becomes known of the supplier since; otherwise it is what the supplier holds on the day.</summary>
    public bool KeepsRecognition { get; init; }

    public static DeliveredPart Of(Delivery delivery) =>
        new(delivery.Id, delivery.From, delivery.To, delivery.Measures, delivery.TariffScheduleId, delivery.Value) { Recognition = delivery.RecognitionCode };

    internal string? RecognitionBy(TariffSchedule schedule, KnownFacts known, Guid? supplierId) =>
        KeepsRecognition ? Recognition : known.RecognitionOn(schedule, supplierId, From);

    /// <summary>The order in which parts build on each other, whatever the order in which they were sent in.</summary>
    public static DeliveredPart[] InOrder(IEnumerable<DeliveredPart> parts) =>
        [.. parts.OrderBy(part => part.From).ThenBy(part => part.To).ThenBy(part => part.Id)];
}
