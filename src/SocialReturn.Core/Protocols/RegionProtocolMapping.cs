using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Protocols;

internal sealed class RegionProtocolMapping : IEntityTypeConfiguration<RegionProtocol>
{
    public void Configure(EntityTypeBuilder<RegionProtocol> builder)
    {
        builder.Property(protocol => protocol.Sha256).HasMaxLength(64);
        builder.HasIndex(protocol => new { protocol.RegionId, protocol.AddedAt });
    }
}
