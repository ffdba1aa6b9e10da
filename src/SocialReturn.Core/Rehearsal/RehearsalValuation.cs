using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>
/// Values fulfilments, and what was delivered of them, by the rehearsed schedule in the order in which they were decided:
/// in that order they use the counting clock. What it cannot value keeps the value that it has.
/// </summary>
internal sealed class RehearsalValuation
{
    private readonly TariffSchedule schedule;
    private readonly RehearsalRows rows;
    private readonly RehearsalClock clock;
    private readonly Dictionary<Guid, string> faults = [];

    private RehearsalValuation(TariffSchedule schedule, RehearsalRows rows)
    {
        this.schedule = schedule;
        this.rows = rows;
        clock = new RehearsalClock(schedule, rows.Participants);
    }

    /// <summary>Changes the rows that it is given.</summary>
    /// <returns>Why a fulfilment cannot be valued, by its id.</returns>
    public static IReadOnlyDictionary<Guid, string> Apply(TariffSchedule schedule, RehearsalRows rows)
    {
        var valuation = new RehearsalValuation(schedule, rows);
        valuation.Run();
        return valuation.faults;
    }

    private void Run()
    {
        var terms = rows.Tenders.ToDictionary(tender => tender.Id, tender => new TenderTerm(tender.AwardDate, tender.StartDate, tender.EndDate));
        var elsewhere = rows.Elsewhere.ToDictionary(other => other.Placement.Id, other => other.Term);
        foreach (var fulfilment in rows.Fulfilments.Concat(rows.Elsewhere.Select(other => other.Placement)).OrderBy(row => row.DecidedAt).ThenBy(row => row.Id))
        {
            var isElsewhere = elsewhere.TryGetValue(fulfilment.Id, out var term);
            if (!isElsewhere && Revalue(fulfilment, term = terms[fulfilment.TenderId]) is { } error)
            {
                faults.Add(fulfilment.Id, RehearsalFaults.Describe(error));
            }

            clock.Add(fulfilment, term!);
        }
    }

    private FactError? Revalue(Fulfilment fulfilment, TenderTerm term)
    {
        Delivery[] deliveries = [.. rows.Deliveries[fulfilment.Id].OrderBy(part => part.From).ThenBy(part => part.To).ThenBy(part => part.Id)];
        var known = clock.KnownOf(fulfilment, fulfilment.SupplierId is { } supplier ? [.. rows.Recognitions[supplier]] : []);
        var facts = fulfilment.FactsFor(schedule, known)!;
        var errors = Valuator.Check(schedule, term, facts);
        var delivered = errors.IsEmpty
            ? fulfilment.ValueDeliveries(schedule, term, known, [.. deliveries.Select(DeliveredPart.Of)])
            : new DeliveredValues([], errors);
        if (!delivered.Errors.IsEmpty)
        {
            return delivered.Errors[0];
        }

        var valued = new Valued(schedule, Valuator.Value(schedule, term, facts), []) { Recognition = facts.RecognisedBy };
        Take(fulfilment, valued, deliveries, [.. delivered.Results.Select(part => part.Value)]);
        foreach (var delivery in deliveries)
        {
            delivery.RecognitionCode = known.RecognitionOn(schedule, fulfilment.SupplierId, delivery.From);
        }

        return null;
    }

    private static void Take(Fulfilment fulfilment, Valued valued, Delivery[] deliveries, Euro[] values)
    {
        foreach (var (delivery, value) in deliveries.Zip(values))
        {
            delivery.Value = value;
        }

        fulfilment.SetValue(valued);
        fulfilment.AgreedValue = valued.Value;
        fulfilment.RealisedValue = Euro.Sum(deliveries.Where(part => part.Status == DeliveryStatus.Verified).Select(part => part.Value));
        fulfilment.ClaimedValue = Euro.Sum(deliveries.Where(part => part.Status != DeliveryStatus.Verified).Select(part => part.Value));
    }
}
