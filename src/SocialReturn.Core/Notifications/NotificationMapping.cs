using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Core.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.HasOne<AuditEvent>().WithMany().HasForeignKey(notification => notification.AuditEventId);
        builder.HasIndex(notification => notification.AuditEventId).IsUnique();
        builder.HasIndex(notification => new { notification.ContractorId, notification.At });
        builder.HasIndex(notification => new { notification.ContractorId, notification.Id });
    }
}
