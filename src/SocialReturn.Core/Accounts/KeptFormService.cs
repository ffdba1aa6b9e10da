using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Keeps what was typed while somebody signs in again: encrypted, for half an hour, for that account only.</summary>
public sealed class KeptFormService(PortalDbContext db, CurrentScope scope, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <param name="userId">Whose form it was.</param>
    /// <returns>The name by which the person finds it back; null when there is no such account any more.</returns>
    public async Task<string?> KeepAsync(Guid userId, string contents, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(userId, address));
        if (!await db.Users.AnyAsync(user => user.Id == userId && !user.IsDisabled, cancellationToken))
        {
            return null;
        }

        var older = db.KeptForms.Where(row => row.UserId == userId).OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.Id);
        db.KeptForms.RemoveRange(await older.Skip(KeptForm.Most - 1).ToListAsync(cancellationToken));
        var token = SecretToken.New();
        db.KeptForms.Add(new KeptForm(userId, SecretToken.Hash(token), ProtectorOf(userId).Protect(contents), clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <returns>Null when it is too old, was sent already, or is somebody else's.</returns>
    public async Task<string?> FindAsync(string token, Guid userId, CancellationToken cancellationToken)
    {
        using var own = scope.Enter(AccountScope.Of(userId, address: ""));
        var hash = SecretToken.Hash(token);
        var (madeAfter, believed) = (clock.UtcNow() - KeptForm.Validity, clock.LatestBelieved());
        var found = await db
            .KeptForms.AsNoTracking()
            .Where(row => row.TokenHash == hash && row.UserId == userId && row.MadeAt > madeAfter && row.MadeAt <= believed)
            .Select(row => row.Sealed)
            .SingleOrDefaultAsync(cancellationToken);
        try
        {
            return found is null ? null : ProtectorOf(userId).Unprotect(found);
        }
        catch (CryptographicException)
        {
            // Sealed with a key that is gone: it is as lost as one that is too old.
            return null;
        }
    }

    /// <summary>It has been sent.</summary>
    public async Task ForgetAsync(string token, Guid userId, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(userId, address));
        var hash = SecretToken.Hash(token);
        db.KeptForms.RemoveRange(await db.KeptForms.Where(row => row.TokenHash == hash && row.UserId == userId).ToListAsync(cancellationToken));
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

    private IDataProtector ProtectorOf(Guid userId) => protection.CreateProtector("SocialReturn.Accounts.KeptForm", userId.ToString("N"));
}
