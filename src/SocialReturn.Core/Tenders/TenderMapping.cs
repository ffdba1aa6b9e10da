using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders;

internal sealed class TenderMapping : IEntityTypeConfiguration<Tender>
{
    public void Configure(EntityTypeBuilder<Tender> builder)
    {
        builder.Property(tender => tender.Title).HasMaxLength(Tender.MaxTitle);
        builder.Property(tender => tender.Reference).HasMaxLength(60);
        builder.Property(tender => tender.ContactMail).HasMaxLength(254);
        builder.Property(tender => tender.BasePercentage).HasPrecision(7, 4);
        builder.Property(tender => tender.Percentage).HasPrecision(7, 4);
        builder.Property(tender => tender.TurnoverPercentage).HasPrecision(7, 4);
        builder.ComplexProperty(tender => tender.Progress);
        builder.Ignore(tender => tender.Dates);
        builder.HasOne<Region>().WithMany().HasForeignKey(tender => tender.RegionId);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(tender => tender.ContractorId);
        builder.HasOne<ContractingAuthority>().WithMany().HasForeignKey(tender => tender.AuthorityId);
        builder.HasOne<TariffScheduleVersion>().WithMany().HasForeignKey(tender => tender.TariffScheduleId);
        builder.HasIndex(tender => new
        {
            tender.RegionId,
            tender.Status,
            tender.Id,
        });
        builder.HasIndex(tender => new
        {
            tender.ContractorId,
            tender.Status,
            tender.Id,
        });
        builder.HasIndex(tender => new { tender.ContractorId, tender.Id });
        builder.HasIndex(tender => new { tender.AuthorityId, tender.Status });
    }
}
