using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Regions;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>What the region decides about the kinds. Its messages are those of <see cref="KindSettingsRules"/>.</summary>
public sealed class KindsForm
{
    public Guid Version { get; set; }

    [DataType(DataType.MultilineText)]
    [Display(Name = nameof(SettingsTexts.ActivityTypesLabel), ResourceType = typeof(SettingsTexts))]
    public string? ActivityTypes { get; set; }

    [Display(Name = nameof(SettingsTexts.JobToJobFromLabel), ResourceType = typeof(SettingsTexts))]
    public DateOnly? JobToJobFrom { get; set; }

    [Display(Name = nameof(SettingsTexts.JobToJobUntilLabel), ResourceType = typeof(SettingsTexts))]
    public DateOnly? JobToJobUntil { get; set; }

    [Display(Name = nameof(SettingsTexts.OwnStaffLabel), ResourceType = typeof(SettingsTexts))]
    public bool OwnStaffMayLearn { get; set; }

    public static KindsForm Of(Region region) =>
        new()
        {
            Version = region.Version,
            ActivityTypes = region.ActivityTypes,
            JobToJobFrom = region.JobToJobFrom,
            JobToJobUntil = region.JobToJobUntil,
            OwnStaffMayLearn = region.OwnStaffMayLearn,
        };

    public KindSettings ToSettings() =>
        new()
        {
            ActivityTypes = ActivityTypes,
            JobToJobFrom = JobToJobFrom,
            JobToJobUntil = JobToJobUntil,
            OwnStaffMayLearn = OwnStaffMayLearn,
        };
}
