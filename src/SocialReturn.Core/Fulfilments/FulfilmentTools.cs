using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Participants;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What the three services of a fulfilment's life share: every act values, audits, tells and updates progress in one save.</summary>
public sealed record FulfilmentTools(
    FulfilmentValuation Valuation,
    ParticipantService Participants,
    EvidenceChecklist Evidence,
    ProgressUpdater Progress,
    AuditTrail Audit,
    Notifier Notifier,
    FulfilmentMails Mails,
    Idempotency Idempotency,
    DecidingSides Sides,
    TimeProvider Clock
);
