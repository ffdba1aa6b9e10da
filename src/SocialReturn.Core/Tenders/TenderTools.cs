using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders;

/// <summary>What every act on a tender needs beside the database: it audits, tells, mails and is safe to send twice.</summary>
public sealed record TenderTools(
    TariffCatalog Tariffs,
    ObligationSettler Obligation,
    AuditTrail Audit,
    Notifier Notifier,
    TenderMails Mails,
    TenderQuestions Questions,
    Idempotency Idempotency,
    DecidingSides Sides,
    TimeProvider Clock
);
