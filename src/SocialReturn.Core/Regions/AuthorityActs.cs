using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Regions;

/// <summary>What happens to a contracting authority.</summary>
public static class AuthorityActs
{
    public static readonly Act Added = new("Authority.Added", ActTopic.Settings, Reader.Desk, () => RegionActTexts.AuthorityAdded);
    public static readonly Act Renamed = new("Authority.Renamed", ActTopic.Settings, Reader.Desk, () => RegionActTexts.AuthorityRenamed);
    public static readonly Act Ended = new("Authority.Ended", ActTopic.Settings, Reader.Desk, () => RegionActTexts.AuthorityEnded);
    public static readonly Act Reopened = new("Authority.Reopened", ActTopic.Settings, Reader.Desk, () => RegionActTexts.AuthorityReopened);
}
