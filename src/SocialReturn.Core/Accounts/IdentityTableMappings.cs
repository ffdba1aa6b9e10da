using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Accounts;

/// <summary>Lengths for the columns that ASP.NET Core Identity leaves without one.</summary>
internal sealed class IdentityTableMappings
    : IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.Property(claim => claim.ClaimType).HasMaxLength(256);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.Property(login => login.ProviderDisplayName).HasMaxLength(120);

    // The longest value is the set of recovery codes, encrypted or not.
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.Property(token => token.Value).HasMaxLength(2000);
}
