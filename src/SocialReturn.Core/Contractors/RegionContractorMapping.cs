using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Contractors;

internal sealed class RegionContractorMapping : IEntityTypeConfiguration<RegionContractor>
{
    public void Configure(EntityTypeBuilder<RegionContractor> builder)
    {
        builder.HasOne<Contractor>().WithMany().HasForeignKey(link => link.ContractorId);
        builder.Property(link => link.BlockedByName).HasMaxLength(120);
        builder.Property(link => link.BlockReason).HasMaxLength(ReasonRules.MaxLength);
        builder.HasIndex(link => new { link.RegionId, link.ContractorId }).IsUnique();
    }
}
