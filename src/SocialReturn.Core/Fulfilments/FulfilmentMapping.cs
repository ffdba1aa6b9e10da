using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

internal sealed class FulfilmentMapping
    : IEntityTypeConfiguration<Fulfilment>,
        IEntityTypeConfiguration<Participation>,
        IEntityTypeConfiguration<SocialPurchase>
{
    public void Configure(EntityTypeBuilder<Fulfilment> builder)
    {
        builder
            .HasDiscriminator(fulfilment => fulfilment.Kind)
            .HasValue<Participation>(FulfilmentKind.Participation)
            .HasValue<SocialPurchase>(FulfilmentKind.SocialPurchase);
        builder.Property(fulfilment => fulfilment.Title).HasMaxLength(Fulfilment.MaxTitle);
        builder.Property(fulfilment => fulfilment.CreatedByName).HasMaxLength(120);
        builder.Property(fulfilment => fulfilment.DecisionReason).HasMaxLength(2000);
        builder.HasOne<Tender>().WithMany().HasForeignKey(fulfilment => fulfilment.TenderId);
        builder.HasMany<EvidenceFile>().WithOne().HasForeignKey(file => file.FulfilmentId);
        builder.HasOne<TariffScheduleVersion>().WithMany().HasForeignKey(fulfilment => fulfilment.TariffScheduleId);
        builder.HasIndex(fulfilment => new { fulfilment.TenderId, fulfilment.Status });
        builder.HasIndex(fulfilment => new
        {
            fulfilment.RegionId,
            fulfilment.Status,
            fulfilment.ProposedAt,
        });
        builder.HasIndex(fulfilment => new { fulfilment.ContractorId, fulfilment.Status });
    }

    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(participation => participation.BlockCode).HasMaxLength(60);
        builder.Property(participation => participation.OnceBonuses).HasMaxLength(400);
        builder.Property(participation => participation.HoursPerWeek).HasPrecision(6, 2);
        builder.Property(participation => participation.WorkedHours).HasPrecision(9, 2);
        builder.Ignore(participation => participation.WageCosts);
        builder.HasOne<Participant>().WithMany().HasForeignKey(participation => participation.ParticipantId);
    }

    public void Configure(EntityTypeBuilder<SocialPurchase> builder)
    {
        builder.Property(purchase => purchase.BlockCode).HasMaxLength(60);
        builder.Ignore(purchase => purchase.Vat);
        builder.Property(purchase => purchase.SupplierName).HasMaxLength(120);
        builder.Property(purchase => purchase.RecognitionCode).HasMaxLength(40);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(purchase => purchase.SupplierId);
    }
}
