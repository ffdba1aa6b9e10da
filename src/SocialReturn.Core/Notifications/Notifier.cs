using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Notifications;

/// <summary>Adds the one notification of a decision to the save that is being prepared.</summary>
public sealed class Notifier(PortalDbContext db)
{
    /// <param name="amount">What it is about; the obligation when it is left out.</param>
    public void Tell(Tender tender, NotificationKind kind, AuditEvent decision, Euro? amount = null) =>
        db.Notifications.Add(new Notification(tender.RegionId, tender.ContractorId, kind, decision.Id, decision.At)
        {
            TenderId = tender.Id,
            Amount = amount ?? tender.Obligation,
        });

    public void Tell(Fulfilment fulfilment, NotificationKind kind, AuditEvent decision, Euro amount, Guid? deliveryId = null) =>
        db.Notifications.Add(new Notification(fulfilment.RegionId, fulfilment.ContractorId, kind, decision.Id, decision.At)
        {
            TenderId = fulfilment.TenderId,
            FulfilmentId = fulfilment.Id,
            DeliveryId = deliveryId,
            Amount = amount,
        });
}
