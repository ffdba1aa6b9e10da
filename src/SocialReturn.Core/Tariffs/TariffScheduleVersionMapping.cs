using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Tariffs;

internal sealed class TariffScheduleVersionMapping : IEntityTypeConfiguration<TariffScheduleVersion>
{
    public void Configure(EntityTypeBuilder<TariffScheduleVersion> builder)
    {
        builder.Property(schedule => schedule.Code).HasMaxLength(TariffScheduleVersion.MaxCode);
        builder.Property(schedule => schedule.Name).HasMaxLength(TariffScheduleVersion.MaxName);
        builder.Ignore(schedule => schedule.PublishedUntil);
        builder
            .HasIndex(schedule => new
            {
                schedule.RegionId,
                schedule.Code,
                schedule.Number,
            })
            .IsUnique();
    }
}
