namespace SocialReturn.Demo.Data;

/// <summary>The hours of a period, month by month.</summary>
internal static class DemoHours
{
    private const decimal DaysInAWeek = 7;

    public static List<(DateOnly Month, decimal Hours)> PerMonth(DemoPlacement placement, DemoDelivery delivery)
    {
        var months = new List<(DateOnly, decimal)>();
        for (var month = new DateOnly(delivery.From.Year, delivery.From.Month, 1); month <= delivery.To; month = month.AddMonths(1))
        {
            var first = month > delivery.From ? month : delivery.From;
            var last = month.AddMonths(1).AddDays(-1) < delivery.To ? month.AddMonths(1).AddDays(-1) : delivery.To;
            months.Add((month, decimal.Round((last.DayNumber - first.DayNumber + 1) / DaysInAWeek * placement.Hours, 1)));
        }

        return months;
    }
}
