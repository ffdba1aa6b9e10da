using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>Which other schedule goes with a tender, and why.</summary>
public sealed class RepinForm : IEffectForm
{
    public Guid Version { get; set; }

    /// <summary>What the open fulfilments were shown to be worth together, in cents.</summary>
    public long? Expected { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ScheduleLabel), ResourceType = typeof(AdviserTenderTexts))]
    public Guid? ScheduleId { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <param name="Effect">What the schedule would do; null before it was asked for.</param>
public sealed record RepinViewModel(Tender Tender, string Current, IReadOnlyList<SelectListItem> Schedules, RepinForm Form, RepinEffect? Effect)
{
    /// <summary>The effect became another while it was looked at.</summary>
    public bool IsOutdated { get; init; }

    public bool MayPin => Effect is { IsImpossible: false } && Form.Expected is not null;
}

/// <summary>Reads the schedules that a tender may be pinned to.</summary>
public sealed class RepinReader(PortalDbContext db)
{
    /// <returns>Null when there is no such running tender with a schedule in scope.</returns>
    public async Task<RepinViewModel?> GetAsync(Guid tenderId, RepinForm? form, RepinEffect? effect, CancellationToken cancellationToken)
    {
        var tender = await db
            .Tenders.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == tenderId && row.Status == TenderStatus.Running && row.TariffScheduleId != null, cancellationToken);
        if (tender is null)
        {
            return null;
        }

        var schedules = await db
            .TariffSchedules.AsNoTracking()
            .Where(row => row.RegionId == tender.RegionId && (row.Status == TariffStatus.Published || row.Id == tender.TariffScheduleId))
            .OrderByDescending(row => row.ValidFrom)
            .ThenByDescending(row => row.Number)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Number,
            })
            .ToListAsync(cancellationToken);
        var options = schedules.ConvertAll(row => new SelectListItem(string.Format(AdviserTenderTexts.ScheduleName, row.Name, row.Number), row.Id.ToString()));
        var current = tender.TariffScheduleId.ToString();
        return new RepinViewModel(
            tender,
            options.Find(option => option.Value == current)?.Text ?? "",
            [.. options.Where(option => option.Value != current)],
            form ?? new RepinForm { Version = tender.Version },
            effect
        );
    }
}
