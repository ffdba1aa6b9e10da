using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SocialReturn.Core.Accounts;

internal sealed class AccountMappings
    : IEntityTypeConfiguration<User>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<SignInAttempt>,
        IEntityTypeConfiguration<SecondFactorReset>,
        IEntityTypeConfiguration<UserSession>,
        IEntityTypeConfiguration<PendingSignIn>,
        IEntityTypeConfiguration<KeptForm>
{
    /// <summary>The largest form there is, written down and sealed.</summary>
    private const int LongestKeptForm = 400_000;

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(120);
        builder.Property(user => user.PhoneNumber).HasMaxLength(30);
        builder.Property(user => user.PasswordHash).HasMaxLength(400);
        builder.Property(user => user.SecurityStamp).HasMaxLength(64);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(membership => membership.UserId);
        builder.HasIndex(membership => membership.UserId);
        builder.HasIndex(membership => membership.RegionId);
        builder.HasIndex(membership => membership.ContractorId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Ignore(invitation => invitation.Place);
        builder.Property(invitation => invitation.Mail).HasMaxLength(254);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(invitation => invitation.InvitedByName).HasMaxLength(120);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => invitation.FirstOwnerOf).IsUnique();
        builder.HasIndex(invitation => invitation.Mail);
    }

    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.Property(attempt => attempt.Key).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(attempt => new { attempt.Key, attempt.At });
        builder.HasIndex(attempt => attempt.At);
    }

    public void Configure(EntityTypeBuilder<SecondFactorReset> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(reset => reset.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(reset => reset.FirstAdministratorId);
        builder.HasOne<User>().WithMany().HasForeignKey(reset => reset.SecondAdministratorId);
        builder.Property(reset => reset.FirstReason).HasMaxLength(500);
        builder.Property(reset => reset.SecondReason).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId);
        builder.Property(session => session.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(session => session.Stamp).HasMaxLength(64);
        builder.Property(session => session.Browser).HasMaxLength(UserSession.LongestBrowser);
        builder.Property(session => session.Address).HasMaxLength(40).IsUnicode(false);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => session.UserId);
        builder.HasIndex(session => session.LastSeenAt);
    }

    public void Configure(EntityTypeBuilder<PendingSignIn> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(pending => pending.UserId);
        builder.Property(pending => pending.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(pending => pending.Stamp).HasMaxLength(64);
        builder.Property(pending => pending.Sealed).HasMaxLength(4000);
        builder.HasIndex(pending => pending.TokenHash).IsUnique();
        builder.HasIndex(pending => pending.MadeAt);
    }

    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(form => form.UserId);
        builder.Property(form => form.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(form => form.Sealed).HasMaxLength(LongestKeptForm);
        builder.HasIndex(form => form.TokenHash).IsUnique();
        builder.HasIndex(form => form.MadeAt);
    }
}
