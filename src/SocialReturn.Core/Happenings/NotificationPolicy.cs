using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Happenings;

/// <summary>One notification for the people of the contractor, of what its act says that they are told.</summary>
public sealed class NotificationPolicy(PortalDbContext db)
{
    internal void Tell(Happening happening, AuditEvent line)
    {
        if (happening.Tells is { } kind)
        {
            db.Notifications.Add(
                new Notification(line.RegionId!.Value, line.ContractorId!.Value, kind, line.Id, line.At)
                {
                    TenderId = happening.TenderId,
                    FulfilmentId = happening.FulfilmentId,
                    DeliveryId = happening.DeliveryId,
                    Amount = happening.AmountTold,
                }
            );
        }
    }
}
