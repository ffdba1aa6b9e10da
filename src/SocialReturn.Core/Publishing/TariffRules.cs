using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Publishing;

/// <summary>What a schedule must keep to beside its own fields.</summary>
internal static class TariffRules
{
    private const int LongestWeek = 60;
    private const int MaxReason = 500;

    public static List<FieldError> Check(string name, decimal? norm)
    {
        var errors = new List<FieldError>();
        if (name.Length is 0 or > TariffScheduleVersion.MaxName)
        {
            errors.Add(new FieldError(nameof(NewScheduleInput.Name), string.Format(TariffTexts.NameRequired, TariffScheduleVersion.MaxName)));
        }
        else if (BsnCheck.Contains(name))
        {
            errors.Add(new FieldError(nameof(NewScheduleInput.Name), CommonTexts.TextLooksLikeBsn));
        }

        if (norm is not (>= 1 and <= LongestWeek) || decimal.Round(norm.Value, 2) != norm)
        {
            errors.Add(new FieldError(nameof(NewScheduleInput.NormHoursPerWeek), string.Format(TariffTexts.NormOutOfRange, LongestWeek)));
        }

        return errors;
    }

    public static List<FieldError> Check(PublicationInput input)
    {
        var errors = new List<FieldError>();
        if (input.From is not null and not { Year: >= 2000 and <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.From), TariffTexts.DateOutOfRange));
        }

        if (input.To is not null and not { Year: >= 2000 and <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.To), TariffTexts.DateOutOfRange));
        }
        else if (input.To is not null && input.From is null)
        {
            errors.Add(new FieldError(nameof(input.From), TariffTexts.FromMissing));
        }
        else if (input.To < input.From)
        {
            errors.Add(new FieldError(nameof(input.To), TariffTexts.DatesReversed));
        }

        return errors;
    }

    public static FieldError? CheckReason(string? reason) =>
        reason?.Trim() switch
        {
            null or "" => new FieldError("Reason", TariffTexts.ReasonRequired),
            { Length: > MaxReason } => new FieldError("Reason", string.Format(CommonTexts.TooLong, MaxReason)),
            var text when BsnCheck.Contains(text) => new FieldError("Reason", CommonTexts.TextLooksLikeBsn),
            _ => null,
        };

    /// <summary>Whether a file belongs to this region, and leaves the dates of its published schedules alone.</summary>
    public static async Task<List<ScheduleError>> CheckPlaceAsync(
        PortalDbContext db,
        Guid regionId,
        TariffSchedule schedule,
        string file,
        CancellationToken cancellationToken
    )
    {
        var errors = new List<ScheduleError>();
        var slug = await db.Regions.Where(region => region.Id == regionId).Select(region => region.Slug).SingleAsync(cancellationToken);
        if (schedule.Region != slug)
        {
            errors.Add(TariffScheduleReader.ErrorAt(file, "region", ScheduleErrorCode.OtherRegion, slug));
        }

        var others = await db.TariffSchedules.AsNoTracking().Where(row => row.RegionId == regionId).ToListAsync(cancellationToken);
        if (PublicationPlan.Make(schedule.ValidFrom, schedule.ValidTo, others).InTheWay is { } other)
        {
            errors.Add(TariffScheduleReader.ErrorAt(file, "validFrom", ScheduleErrorCode.DatesOverlap, $"{other.Name}, {other.ValidFrom!.Value.ToFullDate()}"));
        }

        if (FindBsn(ScheduleDraft.Parse(file)) is { } path)
        {
            errors.Add(TariffScheduleReader.ErrorAt(file, path, ScheduleErrorCode.Bsn));
        }

        return errors;
    }

    public static string InTheWay(TariffScheduleVersion other) =>
        string.Format(TariffTexts.InTheWay, other.Name, other.Number, other.ValidFrom!.Value.ToFullDate());

    /// <returns>Where a text holds a burgerservicenummer; null when none does.</returns>
    public static string? FindBsn(ScheduleDraft draft)
    {
        foreach (var part in SchedulePart.Lists.Insert(0, SchedulePart.Head))
        {
            foreach (var (index, row) in draft.Rows(part).Index())
            {
                var field = part.Fields.FirstOrDefault(field => !field.IsNumber && row.List(field.Name).Any(BsnCheck.Contains));
                if (field is not null)
                {
                    return part.PathOf(index, field.Name);
                }
            }
        }

        return null;
    }
}
