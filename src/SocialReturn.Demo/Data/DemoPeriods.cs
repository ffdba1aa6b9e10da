using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Demo.Data;

/// <summary>A part of a fulfilment that is claimed at a moment.</summary>
internal sealed record DemoDelivery(DateOnly From, DateOnly To, DateTime ClaimedAt, DeliveryInput Input);

/// <summary>Cuts a placement into the periods that its contractor claims: long ones in the past, months of late. The rest is delivered at once.</summary>
internal static class DemoPeriods
{
    private const int LongAgoMonths = 12;
    private const int RecentMonths = 4;

    public static List<DemoDelivery> Of(DemoFulfilment fulfilment, DemoCalendar calendar) =>
        fulfilment switch
        {
            DemoPlacement placement => Periods(placement, calendar),
            DemoPurchase purchase => [Invoice(purchase, calendar)],
            DemoEffort effort => effort.To <= calendar.Today ? [Performance(effort, calendar)] : [],
            _ => throw new NotSupportedException(fulfilment.GetType().Name),
        };

    private static DemoDelivery Invoice(DemoPurchase purchase, DemoCalendar calendar)
    {
        var chance = purchase.Chance;
        var number = $"{purchase.Date.Year}-{chance.Next(100, 1000):0000}";
        var input = new DeliveryInput
        {
            From = purchase.Date,
            InvoiceNumber = number,
            IsLast = true,
            Measures = new Measures
            {
                InvoiceInclVat = purchase.InvoiceInclVat,
                Vat = purchase.Vat,
                MaterialCosts = purchase.Material,
            },
        };
        var claimed = ClaimedAt(purchase, calendar) ?? DemoCalendar.Moment(purchase.Date.AddDays(3 + chance.Next(8)), chance);
        return new DemoDelivery(purchase.Date, purchase.Date, claimed, input);
    }

    private static DemoDelivery Performance(DemoEffort effort, DemoCalendar calendar)
    {
        var chance = effort.Chance;
        var input = new DeliveryInput
        {
            From = effort.From,
            To = effort.To,
            IsLast = true,
            Measures = effort.Measures,
        };
        var claimed = ClaimedAt(effort, calendar) ?? DemoCalendar.Moment(effort.To.AddDays(3 + chance.Next(8)), chance);
        return new DemoDelivery(effort.From, effort.To, claimed, input);
    }

    private static List<DemoDelivery> Periods(DemoPlacement placement, DemoCalendar calendar)
    {
        var held = ClaimedAt(placement, calendar);
        var last = LastMonth(placement, calendar, held);
        var stretches = Stretches(placement, calendar, last);
        var before = DateTime.MaxValue;
        var deliveries = new List<DemoDelivery>();
        foreach (var (from, to) in Enumerable.Reverse(stretches))
        {
            var moment = (before == DateTime.MaxValue ? held : null) ?? DemoCalendar.Moment(to.AddDays(3 + placement.Chance.Next(9)), placement.Chance);
            before = moment < before ? moment : before.AddHours(-1);
            deliveries.Add(
                new DemoDelivery(
                    from,
                    to,
                    before,
                    new DeliveryInput
                    {
                        From = from,
                        To = to,
                        Measures = new Measures { HoursPerWeek = placement.Hours },
                    }
                )
            );
        }

        deliveries.Reverse();
        return deliveries;
    }

    /// <summary>When the last claim was made, for a fate that fixes it.</summary>
    private static DateTime? ClaimedAt(DemoFulfilment fulfilment, DemoCalendar calendar) =>
        fulfilment.Fate switch
        {
            DemoFate.Claimed or DemoFate.ClaimDraft => calendar.WaitingSince(fulfilment.Wait, fulfilment.Chance),
            DemoFate.ClaimChanges or DemoFate.ClaimWithdrawn or DemoFate.ClaimMoved => calendar.WaitingSince(fulfilment.Wait + 2, fulfilment.Chance),
            _ => null,
        };

    /// <summary>The last month that is delivered, counted from this one.</summary>
    private static int LastMonth(DemoPlacement placement, DemoCalendar calendar, DateTime? claimedAt)
    {
        if (placement.Fate == DemoFate.Late)
        {
            return -3;
        }

        return claimedAt is { } moment && DateOnly.FromDateTime(moment) <= calendar.MonthEnd(-1) && placement.From < calendar.Month(-1) ? -2 : -1;
    }

    private static List<(DateOnly From, DateOnly To)> Stretches(DemoPlacement placement, DemoCalendar calendar, int last)
    {
        var months = placement.To < calendar.Month(-6) ? LongAgoMonths : RecentMonths;
        var stretches = new List<(DateOnly From, DateOnly To)>();
        var from = placement.From;
        var settled = Earliest(placement.To, calendar.MonthEnd(last - 1));
        while (from <= settled)
        {
            var to = Earliest(new DateOnly(from.Year, from.Month, 1).AddMonths(months).AddDays(-1), settled);
            stretches.Add((from, to));
            from = to.AddDays(1);
        }

        var end = Earliest(placement.To, calendar.MonthEnd(last));
        if (from <= end)
        {
            stretches.Add((from, end));
        }

        if (placement.Fate == DemoFate.Gap && stretches.Count > 1)
        {
            stretches.RemoveAt(stretches.Count - 2);
        }

        return stretches;
    }

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;
}
