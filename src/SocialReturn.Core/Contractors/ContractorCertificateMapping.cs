using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Contractors;

internal sealed class ContractorCertificateMapping : IEntityTypeConfiguration<ContractorCertificate>
{
    public void Configure(EntityTypeBuilder<ContractorCertificate> builder)
    {
        builder.Property(certificate => certificate.Code).HasMaxLength(40);
        builder.Property(certificate => certificate.Number).HasMaxLength(ContractorCertificate.MaxNumber);
        builder.Property(certificate => certificate.CoveredNumbers).HasMaxLength(9 * ContractorCertificate.MaxCovered);
        builder.Property(certificate => certificate.WithdrawalReason).HasMaxLength(ReasonRules.MaxLength);
        builder.Property(certificate => certificate.ConfirmedByName).HasMaxLength(120);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(certificate => certificate.HolderId);
        builder.HasIndex(certificate => new
        {
            certificate.RegionId,
            certificate.HolderId,
            certificate.ValidFrom,
        });
    }
}
