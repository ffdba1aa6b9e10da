using System.Collections.Immutable;
using System.Security.Cryptography;

namespace SocialReturn.Core.Accounts;

/// <summary>Ten codes for who lost the authenticator app; each works once.</summary>
public static class RecoveryCode
{
    public const int Count = 10;

    /// <summary>No letters or digits that look alike on paper.</summary>
    private const string Alphabet = "23456789BCDFGHJKMNPQRTVWXY";
    private const int HalfLength = 5;

    public static ImmutableArray<string> NewSet() => [.. Enumerable.Range(0, Count).Select(_ => New())];

    /// <summary>A person types spaces, lower case or no dash: all the same code.</summary>
    public static string Tidy(string code) => string.Concat(code.ToUpperInvariant().Where(Alphabet.Contains));

    /// <summary>The code is random and long enough that a fast hash, bound to the account, cannot be reversed online or off.</summary>
    public static string Hash(Guid userId, string code) => SecretToken.Hash($"{userId:N}:{Tidy(code)}");

    private static string New()
    {
        var letters = RandomNumberGenerator.GetItems<char>(Alphabet, 2 * HalfLength);
        return $"{new string(letters, 0, HalfLength)}-{new string(letters, HalfLength, HalfLength)}";
    }
}
