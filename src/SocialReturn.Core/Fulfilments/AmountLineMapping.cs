using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

internal sealed class AmountLineMapping : IEntityTypeConfiguration<AmountLine>
{
    public void Configure(EntityTypeBuilder<AmountLine> builder)
    {
        builder.HasOne<Fulfilment>().WithMany().HasForeignKey(line => line.FulfilmentId);
        builder.HasOne<Delivery>().WithMany().HasForeignKey(line => line.DeliveryId);
        builder.HasOne<Round>().WithMany().HasForeignKey(line => line.RoundId);
        builder.HasIndex(line => new { line.TenderId, line.At });
    }
}
