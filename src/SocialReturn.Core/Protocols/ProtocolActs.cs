using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Protocols;

/// <summary>What happens to the protocol of a region.</summary>
public static class ProtocolActs
{
    public static readonly Act Added = new("Region.ProtocolAdded", ActTopic.Settings, Reader.Desk, () => ProtocolActTexts.Added);
    public static readonly Act Removed = new("Region.ProtocolRemoved", ActTopic.Settings, Reader.Desk, () => ProtocolActTexts.Removed);
}
