using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Reports;

internal sealed class ReportMappings : IEntityTypeConfiguration<TenderReport>, IEntityTypeConfiguration<ReportDelivery>, IEntityTypeConfiguration<ReportFailure>
{
    public void Configure(EntityTypeBuilder<TenderReport> builder)
    {
        builder.Property(report => report.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Tender>().WithMany().HasForeignKey(report => report.TenderId);
        builder
            .HasIndex(report => new
            {
                report.RegionId,
                report.TenderId,
                report.Month,
                report.Number,
            })
            .IsUnique();
        builder.HasIndex(report => new { report.AuthorityId, report.Month });
    }

    public void Configure(EntityTypeBuilder<ReportDelivery> builder)
    {
        builder.Property(delivery => delivery.Recipient).HasMaxLength(254);
        builder.HasOne<TenderReport>().WithMany().HasForeignKey(delivery => delivery.ReportId);
        builder.HasOne<OutgoingMail>().WithMany().HasForeignKey(delivery => delivery.MailId);
        builder.HasIndex(delivery => new { delivery.ReportId, delivery.Recipient }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportFailure> builder)
    {
        builder.Property(failure => failure.Cause).HasMaxLength(ReportFailures.MaxCause);
        builder.HasOne<Tender>().WithMany().HasForeignKey(failure => failure.TenderId);
        builder.HasIndex(failure => new { failure.TenderId, failure.Month }).IsUnique();
    }
}
