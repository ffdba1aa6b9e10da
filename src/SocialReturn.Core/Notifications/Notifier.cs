using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Notifications;

/// <summary>Adds the one notification of a decision to the save that is being prepared.</summary>
public sealed class Notifier(PortalDbContext db)
{
    /// <param name="decision">On a tender, a fulfilment or the contractor as a whole; says whose it is.</param>
    /// <param name="amount">What it is about.</param>
    /// <param name="deliveryId">The delivery that was decided on.</param>
    public void Tell(AuditEvent decision, NotificationKind kind, Euro amount, Guid? deliveryId = null) =>
        db.Notifications.Add(
            new Notification(decision.RegionId!.Value, decision.ContractorId!.Value, kind, decision.Id, decision.At)
            {
                TenderId = decision.TenderId,
                FulfilmentId = decision.FulfilmentId,
                DeliveryId = deliveryId,
                Amount = amount,
            }
        );
}
