using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Data;

/// <summary>The table that <see cref="KeyDbContext"/> works on: it is made with the others.</summary>
internal sealed class KeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable(nameof(KeyDbContext.DataProtectionKeys));
        builder.Property(key => key.FriendlyName).HasMaxLength(100);
    }
}
