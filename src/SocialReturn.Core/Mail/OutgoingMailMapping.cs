using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Mail;

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.To).HasMaxLength(254);
        builder.Property(mail => mail.Subject).HasMaxLength(200);
        builder.Property(mail => mail.UniqueKey).HasMaxLength(200);
        builder.Property(mail => mail.AttachmentPath).HasMaxLength(200);
        builder.Property(mail => mail.AttachmentName).HasMaxLength(120);
        builder.Property(mail => mail.LastError).HasMaxLength(1000);
        builder.HasIndex(mail => mail.UniqueKey).IsUnique();
        builder.HasIndex(mail => new { mail.Status, mail.NextAttemptAt });
        builder.HasIndex(mail => new { mail.RegionId, mail.Status });
    }
}
