using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Data;

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.HasKey(key => new { key.Key, key.UserId });
        builder.Property(key => key.ContentHash).HasMaxLength(FormContent.Length).IsUnicode(false);
        builder.HasIndex(key => key.At);
    }
}
