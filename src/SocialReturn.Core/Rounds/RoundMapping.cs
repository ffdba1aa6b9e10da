using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.Property(round => round.SubmittedByName).HasMaxLength(120);
        builder.Property(round => round.DecidedByName).HasMaxLength(120);
        builder.Property(round => round.Grounds).HasMaxLength(2000);
        builder.Property(round => round.Reason).HasMaxLength(2000);
        builder.HasOne<TariffScheduleVersion>().WithMany().HasForeignKey(round => round.TariffScheduleId);
        builder.HasIndex(round => new { round.SubjectId, round.Number }).IsUnique();
        builder.HasIndex(round => round.FulfilmentId);
        // No larger than what is open, however much was decided.
        builder
            .HasIndex(round => new
            {
                round.RegionId,
                round.Subject,
                round.SubmittedAt,
                round.SubjectId,
            })
            .HasFilter("DecidedAt IS NULL");
        // What waits for one contractor.
        builder
            .HasIndex(round => new
            {
                round.ContractorId,
                round.Subject,
                round.By,
            })
            .HasFilter("DecidedAt IS NULL");
    }
}
