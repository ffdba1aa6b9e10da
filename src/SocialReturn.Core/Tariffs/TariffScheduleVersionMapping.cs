using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Tariffs;

internal sealed class TariffScheduleVersionMapping : IEntityTypeConfiguration<TariffScheduleVersion>
{
    public void Configure(EntityTypeBuilder<TariffScheduleVersion> builder)
    {
        builder.Property(schedule => schedule.Code).HasMaxLength(60);
        builder.Property(schedule => schedule.Name).HasMaxLength(120);
        builder.HasIndex(schedule => new { schedule.RegionId, schedule.Code, schedule.Number }).IsUnique();
    }
}
