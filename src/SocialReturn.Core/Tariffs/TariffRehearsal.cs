using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// Values a year's agreed fulfilments by a schedule that is not theirs, to see beforehand what it would change. Nothing is written.
/// Placements belong to the year in which they begin, purchases to the year of their invoice.
/// </summary>
public sealed class TariffRehearsal(PortalDbContext db, TariffCatalog tariffs)
{
    /// <summary>The years that have something to rehearse on, the latest first.</summary>
    public async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancellationToken)
    {
        var placements = await Agreed(db.Participations).Where(row => row.From != null).Select(row => row.From!.Value.Year).Distinct().ToListAsync(cancellationToken);
        var purchases = await Agreed(db.SocialPurchases).Where(row => row.InvoiceDate != null).Select(row => row.InvoiceDate!.Value.Year).Distinct().ToListAsync(cancellationToken);
        return [.. placements.Union(purchases).OrderDescending()];
    }

    public async Task<Rehearsal> RunAsync(TariffSchedule schedule, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var placements = await Agreed(db.Participations).Where(row => row.From >= first && row.From <= last).OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var purchases = await Agreed(db.SocialPurchases).Where(row => row.InvoiceDate >= first && row.InvoiceDate <= last).OrderBy(row => row.InvoiceDate).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var tenders = await TendersAsync(placements.Concat<Fulfilment>(purchases), cancellationToken);
        var clock = await ClockAsync(schedule, placements, first, cancellationToken);
        var recognitions = await RecognitionsAsync(purchases, cancellationToken);

        var entries = new List<Entry>();
        foreach (var placement in placements)
        {
            var group = schedule.FindBlock(placement.BlockCode)?.Name ?? await NameAsync(tenders[placement.TenderId], placement.BlockCode, cancellationToken);
            var entry = Value(schedule, tenders[placement.TenderId], placement, group, clock.FactsOf(placement));
            clock.Add(placement, tenders[placement.TenderId].Term, entry.Result?.CountedMonths ?? default, entry.Result?.OnceBonuses ?? []);
            entries.Add(entry);
        }

        entries.AddRange(purchases.Select(purchase => Value(schedule, tenders[purchase.TenderId], purchase, TariffTexts.Purchases, FactsOf(schedule, purchase, recognitions[purchase.SupplierId ?? Guid.Empty]))));
        return Sum(year, entries, tenders);
    }

    private static IQueryable<T> Agreed<T>(IQueryable<T> fulfilments)
        where T : Fulfilment =>
        fulfilments.AsNoTracking().Where(row => row.Status == FulfilmentStatus.Agreed || row.Status == FulfilmentStatus.Completed);

    private static Entry Value(TariffSchedule schedule, RehearsedTender tender, Fulfilment fulfilment, string group, FulfilmentFacts facts)
    {
        var errors = Valuator.Check(schedule, tender.Term, facts);
        return errors.IsEmpty
            ? new Entry(tender.Id, group, fulfilment.AgreedValue, Valuator.Value(schedule, tender.Term, facts), null)
            : new Entry(tender.Id, group, fulfilment.AgreedValue, null, errors[0].Message);
    }

    private static PurchaseFacts FactsOf(TariffSchedule schedule, SocialPurchase purchase, IEnumerable<SupplierRecognition> recognitions)
    {
        var day = purchase.InvoiceDate!.Value;
        var held = recognitions.AsQueryable().RecognisedOn(purchase.SupplierId ?? Guid.Empty, day).Select(row => row.Code);
        return new PurchaseFacts(schedule.BestRecognition(held), day, purchase.InvoiceInclVat, purchase.Vat, purchase.MaterialCosts);
    }

    private static Rehearsal Sum(int year, List<Entry> entries, Dictionary<Guid, RehearsedTender> tenders)
    {
        var valued = entries.Where(entry => entry.Result is not null).ToList();
        return new Rehearsal(
            year,
            [.. valued.GroupBy(entry => entry.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.CurrentCulture).Select(group => Row(null, group.Key, group))],
            [.. valued.GroupBy(entry => entry.TenderId).Select(group => Row(group.Key, tenders[group.Key].Title, group)).OrderByDescending(row => Math.Abs(row.Difference.Cents)).ThenBy(row => row.Name, StringComparer.CurrentCulture)],
            [
                .. entries.Where(entry => entry.Result is null).GroupBy(entry => (entry.Group, entry.Fault))
                    .Select(group => new NotRehearsed(group.Key.Group, group.Key.Fault!, group.Count(), Euro.Sum(group.Select(entry => entry.Before)))),
            ]);
    }

    private static RehearsalRow Row(Guid? tenderId, string name, IEnumerable<Entry> entries) =>
        new(tenderId, name, entries.Count(), Euro.Sum(entries.Select(entry => entry.Before)), Euro.Sum(entries.Select(entry => entry.Result!.Value)));

    private async Task<Dictionary<Guid, RehearsedTender>> TendersAsync(IEnumerable<Fulfilment> fulfilments, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. fulfilments.Select(row => row.TenderId).Distinct()];
        return await db.Tenders.AsNoTracking()
            .Where(tender => ids.Contains(tender.Id))
            .Select(tender => new RehearsedTender(tender.Id, tender.Title, tender.TariffScheduleId, new TenderTerm(tender.AwardDate, tender.StartDate, tender.EndDate)))
            .ToDictionaryAsync(tender => tender.Id, cancellationToken);
    }

    /// <summary>What placements from before the year used of the clocks stands.</summary>
    private async Task<RehearsalClock> ClockAsync(TariffSchedule schedule, List<Participation> placements, DateOnly first, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. placements.Select(row => row.ParticipantId).OfType<Guid>().Distinct()];
        var clock = new RehearsalClock(schedule, await db.Participants.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken));
        var earlier = await Agreed(db.Participations)
            .Where(row => row.ParticipantId != null && ids.Contains(row.ParticipantId.Value) && row.From < first)
            .OrderBy(row => row.From)
            .ToListAsync(cancellationToken);
        var tenders = await TendersAsync(earlier, cancellationToken);
        foreach (var placement in earlier)
        {
            clock.Add(placement, tenders[placement.TenderId].Term, new MonthShare(placement.CountedMonthUnits), (placement.OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return clock;
    }

    private async Task<ILookup<Guid, SupplierRecognition>> RecognitionsAsync(List<SocialPurchase> purchases, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. purchases.Select(row => row.SupplierId).OfType<Guid>().Distinct()];
        return (await db.SupplierRecognitions.AsNoTracking().Where(row => ids.Contains(row.SupplierId)).ToListAsync(cancellationToken)).ToLookup(row => row.SupplierId);
    }

    /// <summary>The name of a block that the rehearsed schedule does not have.</summary>
    private async Task<string> NameAsync(RehearsedTender tender, string block, CancellationToken cancellationToken) =>
        tender.ScheduleId is { } id ? (await tariffs.GetAsync(id, cancellationToken)).FindBlock(block)?.Name ?? block : block;

    private sealed record RehearsedTender(Guid Id, string Title, Guid? ScheduleId, TenderTerm Term);

    /// <param name="Result">Null when the schedule cannot value it; then there is a fault.</param>
    private sealed record Entry(Guid TenderId, string Group, Euro Before, ValuationResult? Result, string? Fault);
}
