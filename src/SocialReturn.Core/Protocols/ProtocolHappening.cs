using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Protocols;

/// <summary>The protocol of a region was put on its page, or taken off.</summary>
public sealed record ProtocolHappening(Act Act, RegionProtocol Protocol) : EntityHappening(Act, Protocol);
