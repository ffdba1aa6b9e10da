using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Backup;

/// <summary>What happens to the installation as a whole.</summary>
public static class BackupActs
{
    public static readonly Act Made = new("Backup.Made", ActTopic.Settings, Reader.Platform, () => BackupActTexts.Made);
    public static readonly Act Restored = new("Backup.Restored", ActTopic.Settings, Reader.Platform, () => BackupActTexts.Restored);
    public static readonly Act JobsReleased = new("Jobs.Released", ActTopic.Settings, Reader.Platform, () => BackupActTexts.JobsReleased);
}
