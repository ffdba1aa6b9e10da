using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Evidence;

internal sealed class EvidenceRequirementMapping : IEntityTypeConfiguration<EvidenceRequirement>
{
    /// <summary>One letter may become several when names are compared.</summary>
    private const int NameKeyLength = 400;

    public void Configure(EntityTypeBuilder<EvidenceRequirement> builder)
    {
        builder.Property(requirement => requirement.BlockCode).HasMaxLength(60);
        builder.Property(requirement => requirement.RecognitionCode).HasMaxLength(60);
        builder.Property(requirement => requirement.Code).HasMaxLength(40);
        builder.Property(requirement => requirement.Name).HasMaxLength(120);
        builder.Property(requirement => requirement.NameKey).HasMaxLength(NameKeyLength);
        builder.Property(requirement => requirement.Hint).HasMaxLength(400);
        builder
            .HasIndex(requirement => new
            {
                requirement.RegionId,
                requirement.Kind,
                requirement.NameKey,
            })
            .IsUnique();
        builder
            .HasIndex(requirement => new
            {
                requirement.RegionId,
                requirement.Kind,
                requirement.BlockCode,
                requirement.RecognitionCode,
                requirement.Code,
            })
            .IsUnique();
    }
}
