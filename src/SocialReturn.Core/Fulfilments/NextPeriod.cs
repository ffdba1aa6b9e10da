namespace SocialReturn.Core.Fulfilments;

/// <summary>The period of a placement that comes after what was delivered: to the end of its month, or of the placement.</summary>
public sealed record NextPeriod(DateOnly From, DateOnly To, decimal? HoursPerWeek)
{
    /// <param name="deliveries">All that stand, drafts included.</param>
    /// <returns>Null when the placement is delivered to its last day, or has no dates yet.</returns>
    public static NextPeriod? Of(Participation participation, IReadOnlyCollection<Delivery> deliveries)
    {
        if (participation is not { From: { } first, To: { } last })
        {
            return null;
        }

        var latest = deliveries.Where(delivery => delivery.Status != DeliveryStatus.Rejected).OrderBy(delivery => delivery.To).LastOrDefault();
        var from = latest is null ? first : latest.To.AddDays(1);
        if (from > last)
        {
            return null;
        }

        var endOfMonth = new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month));
        return new NextPeriod(from, endOfMonth < last ? endOfMonth : last, latest?.HoursPerWeek ?? participation.HoursPerWeek);
    }
}
