using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.Measure(delivery => delivery.Measures);
        builder.Property(delivery => delivery.InvoiceNumber).HasMaxLength(60);
        builder.Property(delivery => delivery.RecognitionCode).HasMaxLength(40);
        builder.Property(delivery => delivery.DecisionReason).HasMaxLength(2000);
        builder.HasMany<EvidenceFile>().WithOne().HasForeignKey(file => file.DeliveryId);
        builder.HasOne<TariffScheduleVersion>().WithMany().HasForeignKey(delivery => delivery.TariffScheduleId);
        builder.HasOne<Delivery>().WithMany().HasForeignKey(delivery => delivery.MovedToId);
        builder.HasOne<Fulfilment>().WithMany().HasForeignKey(delivery => delivery.FulfilmentId);
        builder.HasIndex(delivery => new { delivery.FulfilmentId, delivery.Number }).IsUnique();
        builder.HasIndex(delivery => new { delivery.TenderId, delivery.Status });
        builder.HasIndex(delivery => new { delivery.ContractorId, delivery.Status });
        builder.HasIndex(delivery => new
        {
            delivery.RegionId,
            delivery.Status,
            delivery.ClaimedAt,
        });
    }
}
