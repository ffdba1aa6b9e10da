using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="Outcome">Null while the draft is not complete, or when there is nothing to rehearse on.</param>
/// <param name="FileName">What a download of it is called, without its year.</param>
public sealed record RehearseViewModel(Guid Id, string Name, string FileName, int Faults, ImmutableArray<SelectListItem> Years, RehearsedYear? Outcome);

/// <summary>What a schedule would have made of a year that has been.</summary>
public sealed class RehearsedYearReader(TariffReader pages, TariffRehearsal rehearsal)
{
    /// <param name="year">Null for the latest year that is over, or else the latest with entries.</param>
    /// <returns>Null when there is no such schedule in scope.</returns>
    public async Task<RehearseViewModel?> GetAsync(Guid id, int? year, int thisYear, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } stored)
        {
            return null;
        }

        var reading = TariffScheduleReader.Read(stored.Document);
        var years = await rehearsal.YearsAsync(cancellationToken);
        var chosen = year ?? years.Where(known => known < thisYear).Append(years.FirstOrDefault()).First();
        return new RehearseViewModel(
            id,
            TariffReader.NameOf(stored),
            $"{stored.Code}-v{stored.Number}",
            reading.Errors.Length,
            [.. years.Select(known => new SelectListItem($"{known}", $"{known}", known == chosen))],
            reading.Schedule is { } schedule && years.Contains(chosen) ? await rehearsal.RunAsync(schedule, chosen, cancellationToken) : null
        );
    }
}
