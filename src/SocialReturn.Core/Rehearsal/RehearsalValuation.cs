using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Suppliers;
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

    /// <summary>The best that a supplier held on a day: an invoice is agreed and delivered on the same one.</summary>
    private readonly Dictionary<(Guid Supplier, DateOnly Day), string?> recognitions = [];

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
            var fault = elsewhere.TryGetValue(fulfilment.Id, out var term) ? null : Revalue(fulfilment, term = terms[fulfilment.TenderId]);
            if (fault is { } error)
            {
                faults.Add(fulfilment.Id, RehearsalFaults.Describe(schedule, fulfilment, error));
            }

            if (fulfilment is Participation placement)
            {
                clock.Add(placement, term!);
            }
        }
    }

    private FactError? Revalue(Fulfilment fulfilment, TenderTerm term)
    {
        Delivery[] deliveries = [.. rows.Deliveries[fulfilment.Id]];
        return fulfilment switch
        {
            Participation placement => Revalue(placement, term, deliveries),
            SocialPurchase purchase => Revalue(purchase, term, deliveries),
            _ => throw new NotSupportedException(fulfilment.GetType().Name),
        };
    }

    private FactError? Revalue(Participation placement, TenderTerm term, Delivery[] deliveries)
    {
        var facts = clock.FactsOf(placement);
        DeliveredPeriod[] periods = [.. deliveries.Select(DeliveryNeeds.Of(placement, schedule).PeriodOf)];
        var errors = Valuator.CheckPeriods(schedule, term, facts, periods);
        if (!errors.IsEmpty)
        {
            return errors[0];
        }

        var parts = Valuator.ValuePeriods(schedule, term, facts, periods);
        Take(placement, new Valued(schedule, Valuator.Value(schedule, term, facts), []), deliveries, [.. parts.Select(part => part.Value)]);
        return null;
    }

    private FactError? Revalue(SocialPurchase purchase, TenderTerm term, Delivery[] deliveries)
    {
        var agreed = FactsOf(purchase, purchase.InvoiceDate!.Value, purchase.Amounts);
        PurchaseFacts[] invoices = [.. deliveries.Select(part => FactsOf(purchase, part.From, part.Amounts))];
        var errors = invoices.Prepend(agreed).SelectMany(facts => Valuator.Check(schedule, term, facts)).ToImmutableArray();
        if (!errors.IsEmpty)
        {
            return errors[0];
        }

        var valued = new Valued(schedule, Valuator.Value(schedule, term, agreed), []) { Recognition = agreed.Recognition };
        Take(purchase, valued, deliveries, [.. invoices.Select(facts => Valuator.Value(schedule, term, facts).Value)]);
        foreach (var (delivery, facts) in deliveries.Zip(invoices))
        {
            delivery.RecognitionCode = facts.Recognition;
        }

        return null;
    }

    private PurchaseFacts FactsOf(SocialPurchase purchase, DateOnly day, PurchaseAmounts amounts)
    {
        var supplier = purchase.SupplierId ?? Guid.Empty;
        if (!recognitions.TryGetValue((supplier, day), out var recognition))
        {
            var held = rows.Recognitions[supplier].AsQueryable().RecognisedOn(supplier, day).Select(row => row.Code);
            recognitions[(supplier, day)] = recognition = schedule.BestRecognition(held);
        }

        return purchase.FactsFor(recognition, day, amounts);
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
