using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Storage;

internal sealed class StoreIdentityMapping : IEntityTypeConfiguration<StoreIdentity>
{
    public void Configure(EntityTypeBuilder<StoreIdentity> builder)
    {
        builder.HasKey(identity => identity.Store);
        builder.Property(identity => identity.Store).HasMaxLength(20);
    }
}

internal sealed class FileFindingMapping : IEntityTypeConfiguration<FileFinding>
{
    public void Configure(EntityTypeBuilder<FileFinding> builder)
    {
        builder.HasIndex(finding => new { finding.Area, finding.FileId }).IsUnique();
        builder.HasIndex(finding => finding.Decision);
    }
}
