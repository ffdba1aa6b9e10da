using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Regions;

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(region => region.Slug).HasMaxLength(40);
        builder.Property(region => region.Name).HasMaxLength(80);
        builder.Property(region => region.DeskName).HasMaxLength(120);
        builder.Property(region => region.ContactMail).HasMaxLength(254);
        builder.Property(region => region.ContactPhone).HasMaxLength(30);
        builder.Property(region => region.Partners).HasMaxLength(400);
        builder.Property(region => region.ActivityTypes).HasMaxLength(KindSettingsRules.MaxTypes * (KindSettingsRules.MaxType + 1));
        builder.Property(region => region.BrandColour).HasMaxLength(7);
        builder.Property(region => region.LightColour).HasMaxLength(7);
        builder.Property(region => region.MatchKeyFingerprint).HasMaxLength(64).IsUnicode(false);
        builder.Property(region => region.DefaultPercentage).HasPrecision(7, 4);
        builder.HasIndex(region => region.Slug).IsUnique();
    }
}
