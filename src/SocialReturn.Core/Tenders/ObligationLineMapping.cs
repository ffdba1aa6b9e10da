using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Contractors;

namespace SocialReturn.Core.Tenders;

internal sealed class ObligationLineMapping : IEntityTypeConfiguration<ObligationLine>
{
    public void Configure(EntityTypeBuilder<ObligationLine> builder)
    {
        builder.Property(line => line.BasePercentage).HasPrecision(7, 4);
        builder.Property(line => line.Percentage).HasPrecision(7, 4);
        builder.Property(line => line.RecognitionCode).HasMaxLength(40);
        builder.Property(line => line.Reason).HasMaxLength(1000);
        builder.Property(line => line.Author).HasMaxLength(120);
        builder.HasOne<ContractorCertificate>().WithMany().HasForeignKey(line => line.CertificateId);
        builder.HasOne<Tender>().WithMany().HasForeignKey(line => line.TenderId);
        builder.HasIndex(line => new { line.TenderId, line.Date });
    }
}
