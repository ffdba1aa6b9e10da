using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Rehearsal;

/// <summary>
/// Values a year's fulfilments by a schedule that is not theirs, to see beforehand what it would change. Nothing is written.
/// Their tenders are taken whole: caps are filled by all that was agreed, the year's part of it is shown.
/// </summary>
public sealed class TariffRehearsal(PortalDbContext db, TariffCatalog tariffs)
{
    private readonly RehearsalReader reader = new(db);

    /// <summary>The years that have something to rehearse on, the latest first.</summary>
    public Task<ImmutableArray<int>> YearsAsync(CancellationToken cancellationToken) => reader.YearsAsync(cancellationToken);

    public async Task<RehearsedYear> RunAsync(TariffSchedule schedule, int year, CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(year, cancellationToken);
        var own = await SchedulesAsync(rows.Tenders, cancellationToken);
        var parts = rows.Fulfilments.ToLookup(row => row.TenderId);
        var before = rows.Tenders.ToDictionary(
            tender => tender.Id,
            tender => RehearsedCounting.Of(own[tender.Id], tender.Obligation, [.. parts[tender.Id]], rows.Deliveries)
        );
        var faults = RehearsalValuation.Apply(schedule, rows);
        var after = rows.Tenders.ToDictionary(
            tender => tender.Id,
            tender => RehearsedCounting.Of(schedule, ObligationBy(schedule, own[tender.Id], tender, rows), [.. parts[tender.Id]], rows.Deliveries)
        );
        ImmutableArray<RehearsedEntry> entries =
        [
            .. rows
                .Fulfilments.Where(row => rows.InYear.Contains(row.Id))
                .Select(row =>
                {
                    var (kind, group) = GroupOf(row, schedule, own[row.TenderId]);
                    return new RehearsedEntry
                    {
                        FulfilmentId = row.Id,
                        TenderId = row.TenderId,
                        Kind = kind,
                        Group = group,
                        Title = row.Title,
                        Before = before[row.TenderId].Amounts[row.Id],
                        After = after[row.TenderId].Amounts[row.Id],
                        Fault = faults.GetValueOrDefault(row.Id),
                    };
                }),
        ];
        return new RehearsedYear(year, entries, [.. TendersOf(rows.Tenders, entries, before, after)]);
    }

    private static IEnumerable<RehearsedTender> TendersOf(
        ImmutableArray<Tender> tenders,
        ImmutableArray<RehearsedEntry> entries,
        Dictionary<Guid, RehearsedCounting> before,
        Dictionary<Guid, RehearsedCounting> after
    )
    {
        var comparable = entries.Where(entry => entry.IsComparable).ToLookup(entry => entry.TenderId);
        return tenders
            .Select(tender => new RehearsedTender(
                tender.Id,
                new RehearsalRow(null, tender.Title, comparable[tender.Id]),
                before[tender.Id].Stand,
                after[tender.Id].Stand
            ))
            .OrderByDescending(tender =>
                Math.Abs((tender.Row.After.Counted - tender.Row.Before.Counted).Cents) + Math.Abs((tender.Row.After.Agreed - tender.Row.Before.Agreed).Cents)
            )
            .ThenBy(tender => tender.Row.Name, StringComparer.CurrentCulture);
    }

    /// <summary>Only the discount depends on the schedule: where both give the same one, the obligation stays as it is.</summary>
    private static Euro ObligationBy(TariffSchedule schedule, TariffSchedule? own, Tender tender, RehearsalRows rows)
    {
        var certificates = rows.CertificatesOf(tender);
        Euro By(TariffSchedule? table) => DiscountRules.ByTable(tender, [.. rows.ObligationLines[tender.Id]], new ObligationBasis(table, certificates));
        return tender.Obligation + By(schedule) - By(own);
    }

    private static (FulfilmentKind Kind, string Name) GroupOf(Fulfilment fulfilment, TariffSchedule schedule, TariffSchedule? own)
    {
        if (fulfilment.BlockCode is not { } code)
        {
            return (fulfilment.Kind, fulfilment.Description.Name);
        }

        var block = schedule.FindBlock(code) ?? own?.FindBlock(code);
        return (block?.Kind ?? fulfilment.Kind, block?.Name ?? code);
    }

    private async Task<Dictionary<Guid, TariffSchedule?>> SchedulesAsync(ImmutableArray<Tender> tenders, CancellationToken cancellationToken)
    {
        var own = new Dictionary<Guid, TariffSchedule?>();
        foreach (var tender in tenders)
        {
            own[tender.Id] = tender.TariffScheduleId is { } id ? await tariffs.GetAsync(id, cancellationToken) : null;
        }

        return own;
    }
}
