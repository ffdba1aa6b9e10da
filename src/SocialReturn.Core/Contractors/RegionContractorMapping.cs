using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Contractors;

internal sealed class RegionContractorMapping : IEntityTypeConfiguration<RegionContractor>
{
    public void Configure(EntityTypeBuilder<RegionContractor> builder)
    {
        builder.HasOne<Contractor>().WithMany().HasForeignKey(link => link.ContractorId);
        builder.HasIndex(link => new { link.RegionId, link.ContractorId }).IsUnique();
    }
}
