using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Evidence;

/// <summary>What happens to a file of evidence.</summary>
public static class EvidenceActs
{
    public static readonly Act Uploaded = new("Evidence.Uploaded", ActTopic.Evidence, Reader.ContractorAndDesk, () => EvidenceActTexts.EvidenceUploaded);
    public static readonly Act Replaced = new("Evidence.Replaced", ActTopic.Evidence, Reader.ContractorAndDesk, () => EvidenceActTexts.EvidenceReplaced);
    public static readonly Act Removed = new("Evidence.Removed", ActTopic.Evidence, Reader.ContractorAndDesk, () => EvidenceActTexts.EvidenceRemoved);
    public static readonly Act Downloaded = new("Evidence.Downloaded", ActTopic.Evidence, Reader.ContractorAndDesk, () => EvidenceActTexts.EvidenceDownloaded);
}
