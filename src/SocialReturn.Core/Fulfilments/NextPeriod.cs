namespace SocialReturn.Core.Fulfilments;

/// <summary>The first days of an agreed period that nothing has been delivered for: to the end of their month, or to the next that was.</summary>
public sealed record NextPeriod(DateOnly From, DateOnly To, decimal? HoursPerWeek)
{
    /// <summary>It lies before something that was delivered: a hole.</summary>
    public bool IsGap { get; private init; }

    /// <param name="deliveries">All that stand, drafts included.</param>
    /// <returns>Null when every day is delivered, or there are no dates yet.</returns>
    public static NextPeriod? Of(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries)
    {
        if (fulfilment is not { From: { } first, To: { } last })
        {
            return null;
        }

        Delivery[] standing = [.. deliveries.Where(delivery => !DeliveryRules.Gone.Contains(delivery.Status)).OrderBy(delivery => delivery.From)];
        var from = first;
        foreach (var delivery in standing)
        {
            if (delivery.From > from)
            {
                break;
            }

            from = delivery.To < from ? from : delivery.To.AddDays(1);
        }

        if (from > last)
        {
            return null;
        }

        var following = standing.FirstOrDefault(delivery => delivery.From > from);
        DateOnly[] ends = [new DateOnly(from.Year, from.Month, 1).AddMonths(1).AddDays(-1), last, following?.From.AddDays(-1) ?? last];
        var latest = standing.LastOrDefault(delivery => delivery.To < from) ?? following;
        return new NextPeriod(from, ends.Min(), latest?.Measures.HoursPerWeek ?? fulfilment.Measures.HoursPerWeek) { IsGap = following is not null };
    }
}
