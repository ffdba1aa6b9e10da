using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Accounts;

/// <summary>What every act on a tender or a fulfilment needs: it is safe to send twice, done by who may, audited and told.</summary>
public sealed record ActTools(Idempotency Idempotency, DecidingSides Sides, AuditTrail Audit, Notifier Notifier, RegionBlockReader Blocks, TimeProvider Clock);
