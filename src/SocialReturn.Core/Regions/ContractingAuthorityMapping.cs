using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Regions;

internal sealed class ContractingAuthorityMapping : IEntityTypeConfiguration<ContractingAuthority>
{
    public void Configure(EntityTypeBuilder<ContractingAuthority> builder)
    {
        builder.Property(authority => authority.Name).HasMaxLength(120);
        builder.HasIndex(authority => new { authority.RegionId, authority.Name }).IsUnique();
    }
}
