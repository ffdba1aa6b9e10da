using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="Differences">Null when there is nothing to compare with.</param>
public sealed record CompareViewModel(Guid Id, string Name, ImmutableArray<SelectListItem> Others, DifferencesModel? Differences);

/// <summary>Two versions side by side: the other one left, this one right.</summary>
public sealed class TariffComparisonReader(PortalDbContext db)
{
    /// <param name="otherId">Null for the version before it, or else the schedule that holds now.</param>
    /// <returns>Null when one of them is not in scope.</returns>
    public async Task<CompareViewModel?> GetAsync(Guid id, Guid? otherId, CancellationToken cancellationToken)
    {
        var all = await db
            .TariffSchedules.AsNoTracking()
            .OrderByDescending(row => row.ValidFrom)
            .ThenByDescending(row => row.Number)
            .ToListAsync(cancellationToken);
        if (all.Find(row => row.Id == id) is not { } stored)
        {
            return null;
        }

        var others = all.Where(row => row.Id != id).ToList();
        var other = otherId is null ? FormerOf(stored, others) : others.Find(row => row.Id == otherId);
        if (other is null && otherId is not null)
        {
            return null;
        }

        return new CompareViewModel(
            id,
            TariffReader.NameOf(stored),
            [
                .. others.Select(row => new SelectListItem(
                    $"{TariffReader.NameOf(row)} ({TariffWords.StatusOf(row.Status)})",
                    row.Id.ToString(),
                    row.Id == other?.Id
                )),
            ],
            other is null
                ? null
                : new DifferencesModel(
                    TariffComparison.Compare(ScheduleDraft.Parse(other.Document), ScheduleDraft.Parse(stored.Document)),
                    TariffReader.NameOf(other),
                    TariffReader.NameOf(stored)
                )
        );
    }

    private static TariffScheduleVersion? FormerOf(TariffScheduleVersion stored, List<TariffScheduleVersion> others) =>
        others.Where(row => row.Code == stored.Code && row.Number < stored.Number).MaxBy(row => row.Number)
        ?? others.Find(row => row.Status == TariffStatus.Published)
        ?? others.FirstOrDefault();
}
