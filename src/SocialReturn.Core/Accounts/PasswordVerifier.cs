using Microsoft.AspNetCore.Identity;

namespace SocialReturn.Core.Accounts;

/// <summary>Checks passwords with the same work for known and unknown accounts, so that time tells nothing.</summary>
public sealed class PasswordVerifier(IPasswordHasher<User> hasher)
{
    private static readonly User Nobody = new("", "");
    private static string? decoy;

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <param name="user">Null, or without a password: the password is hashed all the same.</param>
    /// <param name="password">As typed.</param>
    public PasswordVerificationResult Verify(User? user, string password)
    {
        if (user?.PasswordHash is { } hash)
        {
            return hasher.VerifyHashedPassword(user, hash, password);
        }

        decoy ??= Hash(SecretToken.New());
        hasher.VerifyHashedPassword(Nobody, decoy, password);
        return PasswordVerificationResult.Failed;
    }
}
