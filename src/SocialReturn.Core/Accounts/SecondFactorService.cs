using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Sets up and renews second factors of existing accounts.</summary>
public sealed class SecondFactorService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, SecondFactor factor, SessionService sessions)
{
    /// <summary>How long after the second administrator's confirmation the new factor can be set up.</summary>
    public static readonly TimeSpan SetUpWindow = TimeSpan.FromHours(48);

    /// <summary>A new key with new recovery codes; every session of the person ends.</summary>
    public async Task<ImmutableArray<string>> RenewAsync(User user, string key, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(user, address));
        var codes = RecoveryCode.NewSet();
        await factor.SetAsync(user, key, codes, cancellationToken);
        await sessions.EndAllAsync(user, SessionEnd.FactorChanged, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.SecondFactorSet, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    public async Task<ImmutableArray<string>> RenewRecoveryCodesAsync(User user, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(user, address));
        var codes = RecoveryCode.NewSet();
        await factor.SetRecoveryCodesAsync(user, codes, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.RecoveryCodesRenewed, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    /// <summary>Without a second factor a person may set one up only when two administrators have just confirmed who it is.</summary>
    public Task<bool> MaySetUpAsync(User user, DateTime now, CancellationToken cancellationToken)
    {
        var (since, believed) = (now - SetUpWindow, now + BelievedTime.Allowance);
        return user.TwoFactorEnabled
            ? Task.FromResult(false)
            : db
                .SecondFactorResets.Where(reset => reset.UserId == user.Id && reset.ClosedAt == null)
                .AnyAsync(reset => reset.SecondConfirmedAt > since && reset.SecondConfirmedAt <= believed, cancellationToken);
    }
}
