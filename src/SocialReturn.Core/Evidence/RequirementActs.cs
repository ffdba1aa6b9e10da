using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Evidence;

/// <summary>What happens to the list of proof that a region asks.</summary>
public static class RequirementActs
{
    public static readonly Act Added = new("Region.EvidenceAdded", ActTopic.Settings, Reader.Desk, () => EvidenceActTexts.RequirementAdded);
    public static readonly Act Changed = new("Region.EvidenceChanged", ActTopic.Settings, Reader.Desk, () => EvidenceActTexts.RequirementChanged);
    public static readonly Act Ended = new("Region.EvidenceEnded", ActTopic.Settings, Reader.Desk, () => EvidenceActTexts.RequirementEnded);
    public static readonly Act AskedAgain = new("Region.EvidenceAskedAgain", ActTopic.Settings, Reader.Desk, () => EvidenceActTexts.RequirementAskedAgain);
    public static readonly Act Removed = new("Region.EvidenceRemoved", ActTopic.Settings, Reader.Desk, () => EvidenceActTexts.RequirementRemoved);
}
