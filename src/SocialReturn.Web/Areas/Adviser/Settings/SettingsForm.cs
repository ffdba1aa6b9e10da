using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Regions;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>What the region decides itself. Its messages are those of <see cref="RegionSettingsService"/>.</summary>
public sealed class SettingsForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(SettingsTexts.DefaultPercentageLabel), ResourceType = typeof(SettingsTexts))]
    public decimal? DefaultPercentage { get; set; }

    [Display(Name = nameof(SettingsTexts.AnswerWorkingDaysLabel), ResourceType = typeof(SettingsTexts))]
    public int? AnswerWorkingDays { get; set; }

    [Display(Name = nameof(SettingsTexts.ReportMonthsLabel), ResourceType = typeof(SettingsTexts))]
    public int? ReportMonthsAfterEnd { get; set; }

    [Display(Name = nameof(SettingsTexts.ForecastLabel), ResourceType = typeof(SettingsTexts))]
    public int? BehindForecastPercent { get; set; }

    [Display(Name = nameof(SettingsTexts.TickLabel), ResourceType = typeof(SettingsTexts))]
    public int? BehindTickPercent { get; set; }

    [Display(Name = nameof(SettingsTexts.ForecastLabel), ResourceType = typeof(SettingsTexts))]
    public int? AttentionForecastPercent { get; set; }

    [Display(Name = nameof(SettingsTexts.TickLabel), ResourceType = typeof(SettingsTexts))]
    public int? AttentionTickPercent { get; set; }

    public static SettingsForm Of(Region region) =>
        new()
        {
            Version = region.Version,
            DefaultPercentage = region.DefaultPercentage,
            AnswerWorkingDays = region.AnswerWorkingDays,
            ReportMonthsAfterEnd = region.ReportMonthsAfterEnd,
            BehindForecastPercent = region.BehindForecastPercent,
            BehindTickPercent = region.BehindTickPercent,
            AttentionForecastPercent = region.AttentionForecastPercent,
            AttentionTickPercent = region.AttentionTickPercent,
        };

    public RegionSettings ToSettings() =>
        new()
        {
            DefaultPercentage = DefaultPercentage,
            AnswerWorkingDays = AnswerWorkingDays,
            ReportMonthsAfterEnd = ReportMonthsAfterEnd,
            BehindForecastPercent = BehindForecastPercent,
            BehindTickPercent = BehindTickPercent,
            AttentionForecastPercent = AttentionForecastPercent,
            AttentionTickPercent = AttentionTickPercent,
        };
}
