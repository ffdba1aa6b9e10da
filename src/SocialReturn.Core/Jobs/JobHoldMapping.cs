using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Jobs;

internal sealed class JobHoldMapping : IEntityTypeConfiguration<JobHold>
{
    public void Configure(EntityTypeBuilder<JobHold> builder)
    {
        builder.HasKey(hold => hold.Name);
        builder.Property(hold => hold.Name).HasMaxLength(20);
    }
}
