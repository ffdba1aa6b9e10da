using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Reports;

/// <summary>
/// How things stood on a day that has passed, told from the moments that the rows keep. A month is reported after it ended,
/// and what came since belongs to the next report.
/// </summary>
internal static class ReportRules
{
    public static DateOnly LastDay(DateOnly month) => month.AddMonths(1).AddDays(-1);

    /// <summary>Reports come in the first three days after a month.</summary>
    public static bool IsLate(DateOnly month, DateOnly madeOn) => madeOn > month.AddMonths(1).AddDays(2);

    /// <summary>The last month over which a tender is reported: what is decided after its end is in it, and then the readers are left alone.</summary>
    public static DateOnly LastMonth(DateOnly end, int monthsAfterEnd) => new DateOnly(end.Year, end.Month, 1).AddMonths(monthsAfterEnd);

    /// <returns>Null when it was not yet proposed, or no longer counts anywhere.</returns>
    public static ReportedFulfilment? On(DateOnly day, Fulfilment fulfilment, IEnumerable<Delivery> deliveries)
    {
        if (fulfilment.Status is FulfilmentStatus.Draft or FulfilmentStatus.Withdrawn || !IsBy(day, fulfilment.ProposedAt))
        {
            return null;
        }

        var own = deliveries.ToList();
        ImmutableArray<Delivery> verified = [.. own.Where(delivery => IsRealised(day, delivery))];
        ImmutableArray<Delivery> claimed = [.. own.Where(delivery => IsBy(day, delivery.ClaimedAt) && IsOpen(day, delivery))];
        return StatusOn(day, fulfilment, own) is { } status ? new ReportedFulfilment(fulfilment, status, claimed, verified) : null;
    }

    public static TenderCounting Counting(TariffSchedule? schedule, Euro obligation, IEnumerable<ReportedFulfilment> reported) =>
        schedule is null
            ? TenderCounting.Plain
            : TenderCounting.Of(
                schedule,
                obligation,
                reported.SelectMany(row => FulfilmentCounting.EntriesOf(schedule, row.Fulfilment, row.Status, row.Verified, row.Claimed))
            );

    public static IEnumerable<ReportLine> Lines(ReportedFulfilment reported, TenderCounting counting)
    {
        var amounts = reported.Amounts;
        var over = counting.CutOf(reported.Fulfilment.Id).ToLookup(entry => entry.Entry.State, entry => entry.NotCounted);
        (ReportState State, Euro Amount)[] parts =
        [
            (ReportState.Realised, amounts.Realised - Euro.Sum(over[CountingState.Realised])),
            (ReportState.Claimed, amounts.Claimed - Euro.Sum(over[CountingState.Claimed])),
            (ReportState.Agreed, amounts.Agreed - Euro.Sum(over[CountingState.Agreed])),
            (ReportState.Proposed, amounts.Proposed),
        ];
        return parts.Where(part => !part.Amount.IsZero).Select(part => Line(reported.Fulfilment, part.State, part.Amount));
    }

    /// <summary>What lies over a cap, in the order in which the caps were filled; a proposal does not count yet anyhow.</summary>
    public static IEnumerable<ReportLine> NotCounted(IReadOnlyCollection<ReportedFulfilment> reported, TenderCounting counting)
    {
        var byId = reported.ToDictionary(row => row.Fulfilment.Id, row => row.Fulfilment);
        return counting
            .Cut.Where(entry => entry.Entry.State != CountingState.Proposed)
            .Select(entry =>
                Line(byId[entry.Entry.FulfilmentId], StateOf(entry.Entry.State), entry.NotCounted) with
                {
                    Reason = CountingWords.Why(entry, counting.Obligation),
                }
            );
    }

    /// <param name="lines">Of the deliveries, up to the day.</param>
    public static ReportChanges Changes(
        DateOnly month,
        DateOnly day,
        IReadOnlyCollection<ReportedFulfilment> reported,
        IEnumerable<Fulfilment> all,
        IEnumerable<Delivery> deliveries,
        ILookup<Guid, AmountLine> lines
    )
    {
        bool Within(DateTime? moment) => IsBy(day, moment) && !IsBy(month.AddDays(-1), moment);
        bool Before(Delivery delivery) => IsBy(month.AddDays(-1), delivery.DecidedAt) && delivery.Status is DeliveryStatus.Verified or DeliveryStatus.Reversed;
        return new ReportChanges(
            Sum(reported.SelectMany(row => row.Verified).Where(delivery => Within(delivery.DecidedAt)).Select(delivery => delivery.Value)),
            Sum(
                deliveries
                    .Where(Before)
                    .Select(delivery => Euro.Sum(lines[delivery.Id].Where(line => Within(line.At)).Select(line => line.Amount)))
                    .Where(amount => !amount.IsZero)
            ),
            Sum(reported.SelectMany(row => row.Claimed).Where(delivery => Within(delivery.ClaimedAt)).Select(delivery => delivery.Value)),
            Sum(
                reported
                    .Where(row => row.Status is FulfilmentStatus.Agreed or FulfilmentStatus.Completed && Within(row.Fulfilment.DecidedAt))
                    .Select(row => row.Fulfilment.AgreedValue)
            ),
            Sum(reported.Where(row => FulfilmentRules.Undecided.Contains(row.Status) && Within(row.Fulfilment.ProposedAt)).Select(row => row.Fulfilment.Value)),
            all.Count(fulfilment => fulfilment.Status == FulfilmentStatus.Rejected && Within(fulfilment.DecidedAt))
        );
    }

    /// <summary>What is still to come of one fulfilment, over its own days.</summary>
    public static ExpectedValue ToCome(ReportedFulfilment reported, Euro amount, DateOnly end) =>
        new(amount, reported.Fulfilment.From ?? end, reported.Fulfilment.To ?? end) { FulfilmentId = reported.Fulfilment.Id };

    private static ReportLine Line(Fulfilment fulfilment, ReportState state, Euro amount) =>
        new()
        {
            State = state,
            Title = fulfilment.Title,
            Kind = fulfilment.Kind,
            SupplierName = fulfilment.SupplierName,
            From = fulfilment.From,
            To = fulfilment.To,
            Amount = amount,
        };

    private static ReportState StateOf(CountingState state) =>
        state switch
        {
            CountingState.Realised => ReportState.Realised,
            CountingState.Claimed => ReportState.Claimed,
            _ => ReportState.Agreed,
        };

    /// <summary>What was taken back later stood until then, with what its lines come to.</summary>
    private static bool IsRealised(DateOnly day, Delivery delivery) =>
        IsBy(day, delivery.DecidedAt) && (delivery.Status == DeliveryStatus.Verified || (delivery.Status == DeliveryStatus.Reversed && !delivery.Value.IsZero));

    private static FulfilmentStatus? StatusOn(DateOnly day, Fulfilment fulfilment, List<Delivery> own)
    {
        // Proposed anew after the last decision: that decision asked for changes.
        if (!IsBy(day, fulfilment.DecidedAt) || fulfilment.DecidedAt < fulfilment.ProposedAt)
        {
            return FulfilmentStatus.Proposed;
        }

        return fulfilment.Status switch
        {
            FulfilmentStatus.Rejected => null,
            FulfilmentStatus.Completed when own.Exists(delivery => delivery.Status == DeliveryStatus.Verified && !IsBy(day, delivery.DecidedAt)) =>
                FulfilmentStatus.Agreed,
            var status => status,
        };
    }

    /// <summary>Claimed and on that day not yet decided on or taken back.</summary>
    private static bool IsOpen(DateOnly day, Delivery delivery) =>
        delivery.Status switch
        {
            DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested => true,
            DeliveryStatus.Verified or DeliveryStatus.Reversed or DeliveryStatus.Rejected or DeliveryStatus.Withdrawn or DeliveryStatus.Moved => !IsBy(
                day,
                delivery.DecidedAt
            ),
            _ => false,
        };

    private static bool IsBy(DateOnly day, DateTime? moment) => moment is { } at && DutchTime.DutchDate(at) <= day;

    private static ReportChange Sum(IEnumerable<Euro> amounts)
    {
        var all = amounts.ToList();
        return new ReportChange(all.Count, Euro.Sum(all));
    }
}
