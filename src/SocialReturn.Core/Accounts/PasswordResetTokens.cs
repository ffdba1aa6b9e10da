using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Accounts;

/// <summary>Links to choose a new password. They carry the security stamp, so the first use ends all of them.</summary>
public sealed class PasswordResetTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Accounts.PasswordReset");

    public string Make(User user) => protector.Protect(string.Join('|', user.Id.ToString("N"), user.SecurityStamp, (clock.UtcNow() + Validity).Ticks));

    /// <returns>The user and stamp it was made for; null when it is not ours or too old.</returns>
    public (Guid UserId, string Stamp)? Read(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|');
            var until = long.Parse(parts[2]);
            return until > clock.UtcNow().Ticks && until <= clock.LatestBelieved(Validity).Ticks ? (Guid.Parse(parts[0]), parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
