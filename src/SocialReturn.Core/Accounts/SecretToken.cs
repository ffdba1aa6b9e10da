using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialReturn.Core.Accounts;

/// <summary>A secret that is mailed once and of which only the hash is stored.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in hexadecimal. The tokens are random, so a fast hash is enough.</summary>
    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
