using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// After the keys are lost for good: removes the sealed secrets that nobody can open. Recovery codes are hashed, not sealed, and go on
/// working; who has none is helped by two administrators. Runs in a system scope.
/// </summary>
public sealed class ForgetFactorsService(PortalDbContext db, Chronicle chronicle, SealedFactorReader factors)
{
    /// <returns>How many people have to link an app anew; null when their factors can be opened: then nothing is removed.</returns>
    public async Task<int?> ForgetAsync(CancellationToken cancellationToken)
    {
        if (await factors.FaultAsync(cancellationToken) is null)
        {
            return null;
        }

        var tokens = await db
            .UserTokens.Where(token => token.LoginProvider == SecondFactor.Provider && token.Name == SecondFactor.KeyName)
            .ToListAsync(cancellationToken);
        foreach (var token in tokens)
        {
            db.UserTokens.Remove(token);
            var user = await db.Users.SingleAsync(row => row.Id == token.UserId, cancellationToken);
            await chronicle.TellAsync(new UserHappening(UserActs.SecondFactorLost, user), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return tokens.Count;
    }
}
