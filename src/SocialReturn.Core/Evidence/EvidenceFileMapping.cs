using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Evidence;

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.Property(file => file.RequirementCode).HasMaxLength(40);
        builder.Property(file => file.FileName).HasMaxLength(EvidenceFile.MaxFileName);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(file => file.UploadedByName).HasMaxLength(120);
        builder.HasOne<Round>().WithMany().HasForeignKey(file => file.RoundId);
        builder.HasIndex(file => new { file.FulfilmentId, file.DeliveryId });
        builder.HasIndex(file => new { file.RegionId, file.Sha256 });
    }
}
