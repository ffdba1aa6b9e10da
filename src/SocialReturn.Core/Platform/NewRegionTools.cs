using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Participants;

namespace SocialReturn.Core.Platform;

/// <summary>What making a region takes besides the database.</summary>
public sealed record NewRegionTools(MatchKeyStore MatchKeys, InvitationService Invitations, Chronicle Chronicle, Idempotency Idempotency);
