using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>The answer to a password or a code. Without a user it was refused; with a wait it was not even looked at.</summary>
public sealed record SignInCheck(User? User, TimeSpan? Wait = null)
{
    public static readonly SignInCheck Refused = new(User: null);
}

/// <summary>The two steps of signing in. Neither alone opens anything.</summary>
public sealed class SignInService(
    PortalDbContext db,
    CurrentScope scope,
    SignInQueue queue,
    AccountBrake brake,
    PasswordVerifier passwords,
    SecondFactor factor,
    SecurityRecorder security
)
{
    /// <param name="browser">The mark of a browser that signed in to this account before; null for any other.</param>
    public async Task<SignInCheck> CheckPasswordAsync(string mail, string password, string? browser, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        if (browser is not null)
        {
            // A known browser has a count of its own, and none with its neighbours.
            var known = await CheckPasswordAsync(BrakeKey.Browser(mail, browser), mail, password, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return known;
        }

        using var place = await queue.EnterAsync(address, cancellationToken);
        var neighbours = BrakeKey.Address(address);
        if (await brake.WaitAsync([neighbours], cancellationToken) is { } wait)
        {
            return new SignInCheck(User: null, wait);
        }

        var check = await CheckPasswordAsync(BrakeKey.Account(mail), mail, password, cancellationToken);
        if (check is { User: null, Wait: null })
        {
            // Saves what was recorded of the refusal too: a known account takes no write more than an unknown one.
            await brake.FailAsync(neighbours, cancellationToken);
        }

        return check;
    }

    /// <summary>The second step, with a code of the app.</summary>
    public Task<SignInCheck> CheckCodeAsync(Guid userId, string stamp, string code, string address, CancellationToken cancellationToken) =>
        CheckAsync(userId, stamp, address, SecurityReasons.Code, user => factor.AcceptAsync(user, code, cancellationToken), cancellationToken);

    /// <summary>The second step, with one of the codes on paper.</summary>
    public Task<SignInCheck> CheckRecoveryCodeAsync(Guid userId, string stamp, string code, string address, CancellationToken cancellationToken) =>
        CheckAsync(
            userId,
            stamp,
            address,
            SecurityReasons.RecoveryCode,
            async user =>
            {
                if (!await factor.AcceptRecoveryCodeAsync(user, code, cancellationToken))
                {
                    return false;
                }

                security.Add(SecurityEvent.RecoveryCodeUsed, userId);
                return true;
            },
            cancellationToken
        );

    private async Task<SignInCheck> CheckPasswordAsync(BrakeKey key, string mail, string password, CancellationToken cancellationToken)
    {
        if (await brake.TryAsync([key], cancellationToken) is { } wait)
        {
            return new SignInCheck(User: null, wait);
        }

        var normalized = MailRules.Normalize(mail);
        var user = await db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalized, cancellationToken);
        var result = passwords.Verify(user, password);
        if (user is null || user.IsDisabled || result == PasswordVerificationResult.Failed)
        {
            var reason =
                user is null ? SecurityReasons.NoAccount
                : user.IsDisabled ? SecurityReasons.Blocked
                : SecurityReasons.Password;
            return await RefuseAsync(key, user?.Id, reason, cancellationToken);
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = passwords.Hash(password);
        }

        await brake.ForgetAsync([key], cancellationToken);
        return new SignInCheck(user);
    }

    private async Task<SignInCheck> CheckAsync(
        Guid userId,
        string stamp,
        string address,
        string factorName,
        Func<User, Task<bool>> accept,
        CancellationToken cancellationToken
    )
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        var key = BrakeKey.Code(userId);
        if (await brake.TryAsync([key], cancellationToken) is { } wait)
        {
            return new SignInCheck(User: null, wait);
        }

        var user = await db.Users.SingleOrDefaultAsync(user => user.Id == userId && !user.IsDisabled, cancellationToken);
        if (user is null || user.SecurityStamp != stamp || !await accept(user) || !await SaveAsync(cancellationToken))
        {
            db.ChangeTracker.Clear();
            var refused = await RefuseAsync(key, userId, factorName, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return refused;
        }

        await brake.ForgetAsync([key], cancellationToken);
        return new SignInCheck(user);
    }

    /// <summary>The one way to refuse: it is recorded, and so is the brake that begins to hold. The caller saves.</summary>
    private async Task<SignInCheck> RefuseAsync(BrakeKey key, Guid? userId, string reason, CancellationToken cancellationToken)
    {
        security.Add(SecurityEvent.SignInRefused, userId, reason);
        if (await brake.HoldsAsync(key, cancellationToken))
        {
            security.Add(SecurityEvent.BrakeHolds, userId, key.Kind);
        }

        return SignInCheck.Refused;
    }

    /// <summary>False when the same code was used at the same moment elsewhere: it works once.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
