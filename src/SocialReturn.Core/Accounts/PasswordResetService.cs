using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>The mailed link to choose a new password.</summary>
public sealed class PasswordResetService(
    PortalDbContext db,
    CurrentScope scope,
    AccountBrake brake,
    AccountMails mails,
    PasswordResetTokens tokens,
    SecurityRecorder security
)
{
    /// <summary>Mails a link; an address without an account gets a mail that says so. The work is the same for both.</summary>
    /// <returns>How long to wait, when too many were asked for; the person sees the same page.</returns>
    public async Task<TimeSpan?> SendAsync(string mail, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        if (await brake.TryAsync([BrakeKey.Mail(mail), BrakeKey.MailsFrom(address)], cancellationToken) is { } wait)
        {
            return wait;
        }

        var normalized = MailRules.Normalize(mail);
        var user = await db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalized && !user.IsDisabled, cancellationToken);
        var token = tokens.Make(user ?? new User(mail, ""));
        if (user is null)
        {
            mails.ResetWithoutAccount(mail.Trim(), Ids.New());
        }
        else
        {
            mails.ResetPassword(user, token, Ids.New());
        }

        security.Add(SecurityEvent.PasswordLinkAsked, user?.Id, user is null ? SecurityReasons.NoAccount : null);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>The person a link was made for; null when the link is used or too old.</summary>
    public async Task<User?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } found)
        {
            return null;
        }

        var user = await db.Users.SingleOrDefaultAsync(user => user.Id == found.UserId && !user.IsDisabled, cancellationToken);
        return user?.SecurityStamp == found.Stamp ? user : null;
    }
}
