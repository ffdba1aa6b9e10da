using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;

namespace SocialReturn.Core.Tenders;

internal sealed class DiscountMappings : IEntityTypeConfiguration<ObligationDiscount>, IEntityTypeConfiguration<DiscountChoice>
{
    public void Configure(EntityTypeBuilder<ObligationDiscount> builder)
    {
        builder.Property(discount => discount.Code).HasMaxLength(40);
        builder.Property(discount => discount.Percentage).HasPrecision(7, 4);
        builder.Property(discount => discount.Why).HasMaxLength(300);
        builder.Property(discount => discount.GivenBy).HasMaxLength(120);
        builder.HasOne<Tender>().WithMany().HasForeignKey(discount => discount.TenderId);
        builder.HasOne<ObligationLine>().WithMany().HasForeignKey(discount => discount.LineId);
        builder.HasOne<ContractorCertificate>().WithMany().HasForeignKey(discount => discount.CertificateId);
        builder.HasIndex(discount => discount.LineId).IsUnique();
        builder.HasIndex(discount => discount.TenderId);
    }

    public void Configure(EntityTypeBuilder<DiscountChoice> builder)
    {
        builder.Property(choice => choice.Percentage).HasPrecision(7, 4);
        builder.Property(choice => choice.Reason).HasMaxLength(ReasonRules.MaxLength);
        builder.Property(choice => choice.DecidedByName).HasMaxLength(120);
        builder.HasOne<Tender>().WithMany().HasForeignKey(choice => choice.TenderId);
        builder.HasOne<ContractorCertificate>().WithMany().HasForeignKey(choice => choice.CertificateId);
        builder
            .HasIndex(choice => new
            {
                choice.TenderId,
                choice.CertificateId,
                choice.Percentage,
                choice.LapsedOn,
            })
            .IsUnique();
    }
}
