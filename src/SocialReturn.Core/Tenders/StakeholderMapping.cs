using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Tenders;

internal sealed class StakeholderMapping : IEntityTypeConfiguration<Stakeholder>
{
    public void Configure(EntityTypeBuilder<Stakeholder> builder)
    {
        builder.Property(stakeholder => stakeholder.Mail).HasMaxLength(254);
        builder.HasOne<Tender>().WithMany().HasForeignKey(stakeholder => stakeholder.TenderId);
        builder.HasIndex(stakeholder => new { stakeholder.TenderId, stakeholder.Mail }).IsUnique();
    }
}
