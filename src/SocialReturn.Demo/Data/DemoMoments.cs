namespace SocialReturn.Demo.Data;

/// <summary>When a fulfilment is proposed: weeks before it starts, never before its tender runs.</summary>
internal static class DemoMoments
{
    private const int DaysToConfirm = 16;

    public static DateTime Proposed(DemoCalendar calendar, DemoTender tender, DateOnly start, DemoFate fate, int wait, Random chance) =>
        fate switch
        {
            DemoFate.Draft or DemoFate.Proposed => calendar.WaitingSince(wait, chance),
            DemoFate.Changes or DemoFate.Offered => calendar.WaitingSince(wait + 3, chance),
            _ => DemoCalendar.Moment(Day(calendar, tender, start, chance), chance),
        };

    private static DateOnly Day(DemoCalendar calendar, DemoTender tender, DateOnly start, Random chance)
    {
        var day = start.AddDays(-14 - chance.Next(22));
        var latest = calendar.Today.AddDays(-9 - chance.Next(12));
        var first = tender.Award.AddDays(DaysToConfirm);
        day = day < latest ? day : latest;
        return day > first ? day : first;
    }
}
