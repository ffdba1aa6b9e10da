using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Regions;

/// <summary>What happens to a region itself.</summary>
public static class RegionActs
{
    public static readonly Act SettingsChanged = new("Region.SettingsChanged", ActTopic.Settings, Reader.Desk, () => RegionActTexts.RegionSettingsChanged);
    public static readonly Act KindsChanged = new("Region.KindsChanged", ActTopic.Settings, Reader.Desk, () => RegionActTexts.RegionKindsChanged);
    public static readonly Act Added = new("Region.Added", ActTopic.Settings, Reader.Platform, () => RegionActTexts.RegionAdded);
    public static readonly Act DetailsChanged = new("Region.DetailsChanged", ActTopic.Settings, Reader.Desk, () => RegionActTexts.RegionDetailsChanged);
    public static readonly Act Ended = new("Region.Ended", ActTopic.Settings, Reader.Desk, () => RegionActTexts.RegionEnded);
    public static readonly Act Reopened = new("Region.Reopened", ActTopic.Settings, Reader.Desk, () => RegionActTexts.RegionReopened);
}
