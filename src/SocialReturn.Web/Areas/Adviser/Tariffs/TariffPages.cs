using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="Tenders">The number of tenders that it is pinned to.</param>
public sealed record TariffRow(Guid Id, string Name, string Validity, string Status, bool IsVerified, int Tenders);

public sealed record TariffViewModel(TariffRow Row, TariffSchedule Schedule, ImmutableArray<TariffGroup> Groups);

/// <summary>The blocks of one kind of fulfilment.</summary>
public sealed record TariffGroup(string Kind, ImmutableArray<BuildingBlock> Blocks);

/// <summary>Reads the region's schedules.</summary>
public sealed class TariffPages(PortalDbContext db, TariffCatalog tariffs)
{
    public async Task<ImmutableArray<TariffRow>> ListAsync(CancellationToken cancellationToken)
    {
        var schedules = await db.TariffSchedules.AsNoTracking().OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.Number).ToListAsync(cancellationToken);
        var tenders = await db.Tenders.AsNoTracking()
            .Where(row => row.TariffScheduleId != null)
            .GroupBy(row => row.TariffScheduleId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return [.. schedules.Select(row => RowOf(row, tenders.GetValueOrDefault(row.Id)))];
    }

    /// <returns>Null when there is no such schedule in scope.</returns>
    public async Task<TariffViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.TariffSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } stored)
        {
            return null;
        }

        var schedule = await tariffs.GetAsync(id, cancellationToken);
        return new TariffViewModel(
            RowOf(stored, await db.Tenders.CountAsync(row => row.TariffScheduleId == id, cancellationToken)),
            schedule,
            [.. schedule.Blocks.GroupBy(block => block.Kind).OrderBy(group => group.Key).Select(group => new TariffGroup(FulfilmentDescriptions.KindName(group.Key), [.. group]))]);
    }

    private static TariffRow RowOf(TariffScheduleVersion stored, int tenders) => new(
        stored.Id,
        string.Format(TariffScreenTexts.NameAndVersion, stored.Name, stored.Number),
        (stored.ValidFrom, stored.ValidTo) switch
        {
            (null, _) => TariffScreenTexts.NoDates,
            ({ } from, null) => string.Format(TariffScreenTexts.ValidFrom, from.ToFullDate()),
            ({ } from, { } to) => string.Format(TariffScreenTexts.ValidBetween, from.ToFullDate(), to.ToFullDate()),
        },
        stored.Status switch
        {
            TariffStatus.Published => TariffScreenTexts.Published,
            TariffStatus.Withdrawn => TariffScreenTexts.Withdrawn,
            _ => TariffScreenTexts.Draft,
        },
        stored.IsVerified,
        tenders);
}
