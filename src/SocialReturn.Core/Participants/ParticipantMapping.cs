using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Participants;

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.Property(participant => participant.Reference).HasMaxLength(Participant.MaxReference);
        builder.Property(participant => participant.MatchKey).HasMaxLength(64).IsUnicode(false);
        builder
            .HasIndex(participant => new
            {
                participant.ContractorId,
                participant.RegionId,
                participant.Reference,
            })
            .IsUnique();
        builder.HasIndex(participant => new { participant.RegionId, participant.MatchKey });
    }
}
