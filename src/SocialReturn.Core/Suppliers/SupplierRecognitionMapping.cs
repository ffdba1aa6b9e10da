using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Suppliers;

internal sealed class SupplierRecognitionMapping : IEntityTypeConfiguration<SupplierRecognition>
{
    public void Configure(EntityTypeBuilder<SupplierRecognition> builder)
    {
        builder.Property(recognition => recognition.Code).HasMaxLength(40);
        builder.Property(recognition => recognition.EndReason).HasMaxLength(ReasonRules.MaxLength);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(recognition => recognition.SupplierId);
        builder.HasIndex(recognition => new { recognition.SupplierId, recognition.ValidFrom });
    }
}
