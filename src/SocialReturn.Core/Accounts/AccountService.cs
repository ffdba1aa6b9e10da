using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>What people change in their own account.</summary>
public sealed class AccountService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, PasswordService passwords, SecondFactor factor)
{
    public async Task RenameAsync(User user, string name, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(user, address));
        user.DisplayName = name.Trim();
        await chronicle.TellAsync(new UserHappening(UserActs.Renamed, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task SetPasswordAsync(User user, string password, string address, CancellationToken cancellationToken) =>
        passwords.SetAsync(user, password, address, cancellationToken);

    public Task<int> CountRecoveryCodesAsync(User user, CancellationToken cancellationToken) => factor.CountRecoveryCodesAsync(user, cancellationToken);
}
