using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>What every act on a tender or a fulfilment needs: it is safe to send twice, done by who may, and what happened is told.</summary>
public sealed record ActTools(Idempotency Idempotency, DecidingSides Sides, Chronicle Chronicle, RegionBlockReader Blocks, TimeProvider Clock);
