using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Changes passwords. A new password ends every session and never replaces the second factor.</summary>
public sealed class PasswordService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, PasswordVerifier passwords, SessionService sessions)
{
    public async Task SetAsync(User user, string password, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(user, address));
        user.PasswordHash = passwords.Hash(password);
        await sessions.EndAllAsync(user, SessionEnd.PasswordChanged, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.PasswordChanged, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
