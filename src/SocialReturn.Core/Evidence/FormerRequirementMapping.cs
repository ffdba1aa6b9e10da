using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Evidence;

internal sealed class FormerRequirementMapping : IEntityTypeConfiguration<FormerRequirement>
{
    public void Configure(EntityTypeBuilder<FormerRequirement> builder)
    {
        builder.HasOne<EvidenceRequirement>().WithMany().HasForeignKey(former => former.RequirementId);
        builder.HasIndex(former => former.RegionId);
    }
}
