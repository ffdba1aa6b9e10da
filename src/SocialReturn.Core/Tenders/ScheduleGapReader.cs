using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders;

/// <summary>Says of tenders without a schedule why they have none. Nothing of such a tender has a value, so no amount of it is shown.</summary>
public sealed class ScheduleGapReader(TariffCatalog tariffs)
{
    /// <returns>A sentence; null when the tender has a schedule.</returns>
    public async Task<string?> OfAsync(Tender tender, CancellationToken cancellationToken) =>
        (await OfAsync([tender], cancellationToken)).GetValueOrDefault(tender.Id);

    /// <returns>A sentence for each of them that has no schedule, by its id.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Tender> tenders, CancellationToken cancellationToken)
    {
        var without = tenders.Where(tender => tender.TariffScheduleId is null).ToList();
        if (without.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        var periods = await tariffs.PeriodsAsync([.. without.Select(tender => tender.RegionId).Distinct()], cancellationToken);
        return without.ToDictionary(
            tender => tender.Id,
            tender => ScheduleGap.Describe(tender.Dates, [.. periods.Where(period => period.RegionId == tender.RegionId)])
        );
    }
}
