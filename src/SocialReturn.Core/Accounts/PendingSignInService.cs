using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Keeps sign-ins that are half-way, on the server: a copy of the cookie is worth nothing once they are finished or given up.</summary>
public sealed class PendingSignInService(PortalDbContext db, CurrentScope scope, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Accounts.PendingSignIn");

    /// <param name="user">Null for an invited person who has no account yet.</param>
    /// <param name="contents">What has been given so far.</param>
    /// <returns>What the cookie holds.</returns>
    public async Task<string> StartAsync(User? user, string contents, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        var token = SecretToken.New();
        db.PendingSignIns.Add(new PendingSignIn(user?.Id, user?.SecurityStamp, SecretToken.Hash(token), protector.Protect(contents), clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <returns>Null when it is finished, too old, or the account was blocked or got another password or factor since.</returns>
    public async Task<string?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(token);
        var (madeAfter, believed) = (clock.UtcNow() - PendingSignIn.Validity, clock.LatestBelieved());
        var found = await db
            .PendingSignIns.AsNoTracking()
            .Where(row => row.TokenHash == hash && row.MadeAt > madeAfter && row.MadeAt <= believed)
            .Where(row => row.UserId == null || db.Users.Any(user => user.Id == row.UserId && !user.IsDisabled && user.SecurityStamp == row.Stamp))
            .Select(row => row.Sealed)
            .SingleOrDefaultAsync(cancellationToken);
        try
        {
            return found is null ? null : protector.Unprotect(found);
        }
        catch (CryptographicException)
        {
            // Sealed with a key that is gone: the person starts again.
            return null;
        }
    }

    public async Task EndAsync(string token, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        var hash = SecretToken.Hash(token);
        db.PendingSignIns.RemoveRange(await db.PendingSignIns.Where(row => row.TokenHash == hash).ToListAsync(cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once: the other one has removed it.
            db.ChangeTracker.Clear();
        }
    }
}
