using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Keeps a person's authenticator key (sealed) and recovery codes (hashed) in Identity's token table, and checks codes.
/// Changes are saved by the caller.
/// </summary>
public sealed class SecondFactor(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock, ILogger<SecondFactor> logger)
{
    internal const string Provider = "SocialReturn";
    internal const string KeyName = "AuthenticatorKey";
    internal const string Purpose = "SocialReturn.Accounts.SecondFactor";

    private const string CodesName = "RecoveryCodes";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public async Task SetAsync(User user, string key, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await SetTokenAsync(user, KeyName, protector.Protect(key), cancellationToken);
        await SetRecoveryCodesAsync(user, recoveryCodes, cancellationToken);
        user.TwoFactorEnabled = true;
        user.LastTotpStep = null;
        user.Touch();
    }

    public Task SetRecoveryCodesAsync(User user, IEnumerable<string> codes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, CodesName, string.Join(';', codes.Select(code => RecoveryCode.Hash(user.Id, code))), cancellationToken);

    public async Task RemoveAsync(User user, CancellationToken cancellationToken)
    {
        db.UserTokens.RemoveRange(
            await db.UserTokens.Where(token => token.UserId == user.Id && token.LoginProvider == Provider).ToListAsync(cancellationToken)
        );
        user.TwoFactorEnabled = false;
        user.LastTotpStep = null;
        user.Touch();
    }

    /// <summary>Accepts a code of the app once: the same or an earlier one is refused afterwards.</summary>
    public async Task<bool> AcceptAsync(User user, string code, CancellationToken cancellationToken)
    {
        var stored = user.TwoFactorEnabled ? await FindTokenAsync(user, KeyName, cancellationToken) : null;
        if (stored?.Value is null || Open(stored.Value) is not { } key || Totp.FindStep(key, code, clock.UtcNow()) is not { } step)
        {
            return false;
        }

        var isAhead = user.LastTotpStep > Totp.LastStepAt(clock.LatestBelieved());
        if (step <= user.LastTotpStep && !isAhead)
        {
            return false;
        }

        logger.SayPutRight("last used codes", isAhead ? 1 : 0);

        user.LastTotpStep = step;
        user.Touch();
        return true;
    }

    public async Task<bool> AcceptRecoveryCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var stored = user.TwoFactorEnabled ? await FindTokenAsync(user, CodesName, cancellationToken) : null;
        var hashes = Hashes(stored);
        if (!hashes.Remove(RecoveryCode.Hash(user.Id, code)))
        {
            return false;
        }

        stored!.Value = string.Join(';', hashes);
        user.Touch();
        return true;
    }

    public async Task<int> CountRecoveryCodesAsync(User user, CancellationToken cancellationToken) =>
        Hashes(await FindTokenAsync(user, CodesName, cancellationToken)).Count;

    /// <returns>Null when it was sealed with a key that is gone: a recovery code still opens the door, and verify counts those.</returns>
    private string? Open(string value)
    {
        try
        {
            return protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static List<string> Hashes(IdentityUserToken<Guid>? token) => [.. (token?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private Task<IdentityUserToken<Guid>?> FindTokenAsync(User user, string name, CancellationToken cancellationToken) =>
        db.UserTokens.SingleOrDefaultAsync(token => token.UserId == user.Id && token.LoginProvider == Provider && token.Name == name, cancellationToken);

    private async Task SetTokenAsync(User user, string name, string value, CancellationToken cancellationToken)
    {
        if (await FindTokenAsync(user, name, cancellationToken) is { } token)
        {
            token.Value = value;
            return;
        }

        db.UserTokens.Add(
            new IdentityUserToken<Guid>
            {
                UserId = user.Id,
                LoginProvider = Provider,
                Name = name,
                Value = value,
            }
        );
    }
}
