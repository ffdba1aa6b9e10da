using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenders;

internal sealed class TurnoverReportMapping : IEntityTypeConfiguration<TurnoverReport>
{
    public void Configure(EntityTypeBuilder<TurnoverReport> builder)
    {
        builder.Property(report => report.ReportedByName).HasMaxLength(120);
        builder.Property(report => report.DecisionReason).HasMaxLength(ReasonRules.MaxLength);
        builder.HasOne<Tender>().WithMany().HasForeignKey(report => report.TenderId);
        builder.HasIndex(report => new { report.TenderId, report.From });
        builder.HasIndex(report => new
        {
            report.RegionId,
            report.Status,
            report.ReportedAt,
        });
    }
}
