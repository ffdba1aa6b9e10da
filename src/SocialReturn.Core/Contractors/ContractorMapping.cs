using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Contractors;

internal sealed class ContractorMapping : IEntityTypeConfiguration<Contractor>
{
    public void Configure(EntityTypeBuilder<Contractor> builder)
    {
        builder.Property(contractor => contractor.KvkNumber).HasMaxLength(8);
        builder.Property(contractor => contractor.Name).HasMaxLength(Contractor.MaxName);
        builder.HasIndex(contractor => contractor.KvkNumber).IsUnique();
    }
}
