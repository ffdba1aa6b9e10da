using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Codes of an authenticator app (RFC 6238 with what every app assumes: SHA-1, six digits, thirty seconds).
/// Identity has this too, but accepts a code again as long as it is valid, and reads the clock itself.
/// </summary>
public static class Totp
{
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int KeyBytes = 20;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The time step whose code this is: now, or one before or after for a clock that is off. Null when it is none of them.</summary>
    public static long? FindStep(string key, string code, DateTime now)
    {
        var given = Encoding.ASCII.GetBytes(Tidy(code));
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), given))
            {
                found = step;
            }
        }

        return found;
    }

    public static string CodeAt(string key, DateTime now) => Code(key, StepAt(now));

    /// <summary>The address inside the QR code; the app shows issuer and account.</summary>
    public static string Uri(string issuer, string account, string key) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(account)}?secret={key}&issuer={System.Uri.EscapeDataString(issuer)}";

    private static string Tidy(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static long StepAt(DateTime now) => (now - DateTime.UnixEpoch).Ticks / Step.Ticks;

    private static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's algorithm; the known weakness of SHA-1 (collisions) does not touch HMAC.
        var hash = HMACSHA1.HashData(Base32.Decode(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % Modulus).ToString("D" + Digits);
    }
}
