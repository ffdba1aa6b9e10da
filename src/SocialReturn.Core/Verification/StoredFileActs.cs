using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Verification;

/// <summary>What happens to a file that no row knows.</summary>
public static class StoredFileActs
{
    public static readonly Act Kept = new("StoredFile.Kept", ActTopic.Settings, Reader.Platform, () => StoredFileActTexts.Kept);
    public static readonly Act MovedAside = new("StoredFile.MovedAside", ActTopic.Settings, Reader.Platform, () => StoredFileActTexts.MovedAside);
}
