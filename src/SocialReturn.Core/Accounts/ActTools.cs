using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Accounts;

/// <summary>What every act on a tender or a fulfilment needs: it is safe to send twice, done by who may, and what happened is told.</summary>
public sealed record ActTools(
    Idempotency Idempotency,
    DecidingSides Sides,
    Chronicle Chronicle,
    FormerTools Former,
    RegionBlockReader Blocks,
    TimeProvider Clock
)
{
    public AuditTrail Audit => Former.Audit;

    public Notifier Notifier => Former.Notifier;
}

/// <summary>Of services that do not say yet what happened, and record and tell it themselves.</summary>
public sealed record FormerTools(AuditTrail Audit, Notifier Notifier);
