using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

internal sealed class FulfilmentMapping : IEntityTypeConfiguration<Fulfilment>, IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<Effort>
{
    private const string Shape = "Shape";

    public void Configure(EntityTypeBuilder<Fulfilment> builder)
    {
        builder.HasDiscriminator<FulfilmentShape>(Shape).HasValue<Placement>(FulfilmentShape.Placement).HasValue<Effort>(FulfilmentShape.Effort);
        builder.Property(fulfilment => fulfilment.Title).HasMaxLength(Fulfilment.MaxTitle);
        builder.Property(fulfilment => fulfilment.Relation).HasMaxLength(Fulfilment.MaxSentence);
        builder.Property(fulfilment => fulfilment.OtherParty).HasMaxLength(120);
        builder.Property(fulfilment => fulfilment.ActivityType).HasMaxLength(KindSettingsRules.MaxType);
        builder.HasOne<Placement>().WithMany().HasForeignKey(fulfilment => fulfilment.PlacementId);
        builder.Property(fulfilment => fulfilment.BlockCode).HasMaxLength(60);
        builder.Measure(fulfilment => fulfilment.Measures);
        builder.Ignore(fulfilment => fulfilment.Description).Ignore(fulfilment => fulfilment.CountedMonths).Ignore(fulfilment => fulfilment.ProvedRecognition);
        builder.Property(fulfilment => fulfilment.SupplierName).HasMaxLength(120);
        builder.Property(fulfilment => fulfilment.RecognitionCode).HasMaxLength(40);
        builder.Property(fulfilment => fulfilment.StatedRecognition).HasMaxLength(60);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(fulfilment => fulfilment.SupplierId);
        builder.Property(fulfilment => fulfilment.CreatedByName).HasMaxLength(120);
        builder.Property(fulfilment => fulfilment.DecisionReason).HasMaxLength(2000);
        builder.Property(fulfilment => fulfilment.BroughtAmounts).HasMaxLength(800);
        builder.HasOne<Tender>().WithMany().HasForeignKey(fulfilment => fulfilment.TenderId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(fulfilment => fulfilment.ParticipantId);
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
        builder.HasIndex(fulfilment => new { fulfilment.ContractorId, fulfilment.DeliverBy });
    }

    public void Configure(EntityTypeBuilder<Placement> builder) => builder.Property(placement => placement.OnceBonuses).HasMaxLength(400);

    public void Configure(EntityTypeBuilder<Effort> builder)
    {
        builder.Property(effort => effort.Goal).HasMaxLength(Fulfilment.MaxSentence);
    }
}
