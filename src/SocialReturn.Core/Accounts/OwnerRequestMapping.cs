using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;

namespace SocialReturn.Core.Accounts;

internal sealed class OwnerRequestMapping : IEntityTypeConfiguration<OwnerRequest>
{
    public void Configure(EntityTypeBuilder<OwnerRequest> builder)
    {
        builder.HasOne<Contractor>().WithMany().HasForeignKey(request => request.ContractorId);
        builder.HasOne<User>().WithMany().HasForeignKey(request => request.FirstAdministratorId);
        builder.HasOne<User>().WithMany().HasForeignKey(request => request.SecondAdministratorId);
        builder.Property(request => request.Name).HasMaxLength(120);
        builder.Property(request => request.Mail).HasMaxLength(MailRules.MaxLength);
        builder.Property(request => request.FirstAdministratorName).HasMaxLength(120);
        builder.HasIndex(request => request.OpenFor).IsUnique();
        builder.HasIndex(request => new { request.ContractorId, request.RequestedAt });
    }
}
