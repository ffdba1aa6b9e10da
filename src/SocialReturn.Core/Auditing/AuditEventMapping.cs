using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Auditing;

internal sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.Property(audit => audit.Action).HasMaxLength(60);
        builder.Property(audit => audit.SubjectType).HasMaxLength(40);
        builder.Property(audit => audit.ActorName).HasMaxLength(120);
        builder.Property(audit => audit.ActorRole).HasMaxLength(40);
        builder.Property(audit => audit.Address).HasMaxLength(45);
        builder.Property(audit => audit.Reason).HasMaxLength(2000);
        builder.Property(audit => audit.Changes);
        builder.HasIndex(audit => new { audit.RegionId, audit.At });
        builder.HasIndex(audit => new { audit.TenderId, audit.At });
        builder.HasIndex(audit => new { audit.FulfilmentId, audit.At });
        builder.HasIndex(audit => new { audit.SubjectId, audit.At });
    }
}
