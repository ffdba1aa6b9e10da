using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Tenders;

internal sealed class TurnoverReportMapping : IEntityTypeConfiguration<TurnoverReport>
{
    public void Configure(EntityTypeBuilder<TurnoverReport> builder)
    {
        builder.HasOne<Tender>().WithMany().HasForeignKey(report => report.TenderId);
        builder.HasIndex(report => new { report.TenderId, report.From });
    }
}
