using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>What a region decides itself.</summary>
public sealed record RegionSettings
{
    public required decimal? DefaultPercentage { get; init; }

    public required int? AnswerWorkingDays { get; init; }

    public required int? ReportMonthsAfterEnd { get; init; }

    public required int? BehindForecastPercent { get; init; }

    public required int? BehindTickPercent { get; init; }

    public required int? AttentionForecastPercent { get; init; }

    public required int? AttentionTickPercent { get; init; }
}

/// <summary>Keeps the settings that the rules leave to the region.</summary>
public sealed class RegionSettingsService(RegionWriter writer)
{
    public const int MaxAnswerDays = 30;
    public const int MaxReportMonths = 24;

    public Task<Outcome<Guid>> SaveAsync(Guid version, RegionSettings input, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            version,
            Check(input),
            RegionActs.SettingsChanged,
            region =>
            {
                region.DefaultPercentage = input.DefaultPercentage!.Value;
                region.AnswerWorkingDays = input.AnswerWorkingDays!.Value;
                region.ReportMonthsAfterEnd = input.ReportMonthsAfterEnd!.Value;
                region.BehindForecastPercent = input.BehindForecastPercent!.Value;
                region.BehindTickPercent = input.BehindTickPercent!.Value;
                region.AttentionForecastPercent = input.AttentionForecastPercent!.Value;
                region.AttentionTickPercent = input.AttentionTickPercent!.Value;
            },
            cancellationToken
        );

    private static List<FieldError> Check(RegionSettings input)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.DefaultPercentage), input.DefaultPercentage is not (> 0 and <= 100), CommonTexts.PercentageOutOfRange);
        Add(
            errors,
            nameof(input.AnswerWorkingDays),
            input.AnswerWorkingDays is not (>= 1 and <= MaxAnswerDays),
            string.Format(RegionSettingsTexts.AnswerDaysOutOfRange, MaxAnswerDays)
        );
        Add(
            errors,
            nameof(input.ReportMonthsAfterEnd),
            input.ReportMonthsAfterEnd is not (>= 0 and <= MaxReportMonths),
            string.Format(RegionSettingsTexts.ReportMonthsOutOfRange, MaxReportMonths)
        );
        CheckPace(errors, nameof(input.BehindForecastPercent), input.BehindForecastPercent, null);
        CheckPace(errors, nameof(input.BehindTickPercent), input.BehindTickPercent, null);
        CheckPace(errors, nameof(input.AttentionForecastPercent), input.AttentionForecastPercent, input.BehindForecastPercent);
        CheckPace(errors, nameof(input.AttentionTickPercent), input.AttentionTickPercent, input.BehindTickPercent);
        return errors;
    }

    /// <param name="atLeast">One is warned before one is behind.</param>
    private static void CheckPace(List<FieldError> errors, string field, int? percent, int? atLeast)
    {
        var outOfRange = percent is not (>= 1 and <= 100);
        Add(errors, field, outOfRange, RegionSettingsTexts.PaceOutOfRange);
        Add(errors, field, !outOfRange && percent < atLeast, RegionSettingsTexts.PaceUnderBehind);
    }

    private static void Add(List<FieldError> errors, string field, bool isWrong, string message)
    {
        if (isWrong)
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
