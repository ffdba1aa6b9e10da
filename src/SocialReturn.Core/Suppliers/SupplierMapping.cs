using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Suppliers;

internal sealed class SupplierMapping : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.Property(supplier => supplier.Name).HasMaxLength(120);
        builder.Property(supplier => supplier.KvkNumber).HasMaxLength(8);
        builder.HasIndex(supplier => new { supplier.RegionId, supplier.Name }).IsUnique();
        builder.HasIndex(supplier => new { supplier.RegionId, supplier.KvkNumber }).IsUnique();
    }
}
